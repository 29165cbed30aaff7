import { hostLateCompanies, type LateCompany } from "#app/features/hours/late-companies.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";

/**
 * The late company of that SIRET on that contract of one's own. A contract of nobody here is 404; a company that owes
 * nothing any more, or not yet, goes back to the list, which says so.
 */
export async function findLateCompany(
  ask: ReminderAsk,
  reference: string,
  siret: string,
): Promise<LateCompany & { level: NonNullable<LateCompany["level"]> }> {
  const late = await hostLateCompanies(ask.db, ask);
  const company = late.find((one) => one.contractReference === reference && one.siret === siret);
  if (company === undefined) {
    const scope = { kind: "host", organisationId: ask.hostId } as const;
    if (!(await findContractSheet(ask.db, [scope], reference))) throw new Response(null, { status: 404 });
    throw backSaying("Cette entreprise ne doit plus aucun relevé sur ce marché.");
  }
  const { level } = company;
  if (level === undefined) throw backSaying("Trop tôt pour relancer\u00a0: moins de 5 jours de retard.");
  return { ...company, level };
}

function backSaying(text: string): Response {
  return redirectSaying(paths.reminders(), text);
}
