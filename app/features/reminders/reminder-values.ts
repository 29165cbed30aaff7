import type { ReminderVariable } from "#app/domain/reminder-text.ts";
import type { LateCompany } from "#app/features/hours/late-companies.server.ts";
import { dueWords, monthsWords, statementsWords } from "./missing-words.ts";

type Told = { dueDay: number; facilitator: string; host: string };

/** What the variables of a text say of one company; its link and its penalties are written apart. */
export function reminderValues(
  company: Pick<LateCompany, "name" | "contractReference" | "contractTitle" | "months" | "lines">,
  { dueDay, facilitator, host }: Told,
): Partial<Record<ReminderVariable, string>> {
  const months = company.months.map(({ month }) => month);
  return {
    entreprise: company.name,
    marche: `«\u00a0${company.contractTitle}\u00a0» (${company.contractReference})`,
    mois: monthsWords(months),
    nombre: statementsWords(company.lines),
    echeance: dueWords(months, dueDay),
    facilitateur: facilitator,
    porteur: host,
  };
}
