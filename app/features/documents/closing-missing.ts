import { mechanisms } from "#app/domain/mechanism.ts";
import { statementStates } from "#app/domain/exchange-codes.ts";
import type { ClosingFacts } from "#app/features/contract-life/closing-facts.server.ts";
import { list, paragraph, section, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatEuros, formatHours, formatHoursInColumn } from "#app/ui/french.ts";

/** Hours not done, months not validated, and what the contract provides for it. */
export function missingBlocks(closing: ClosingFacts): PdfBlock[] {
  const { commitments, pendingMonths, openHires, complete } = closing;
  if (complete && openHires === 0) {
    return [section("Ce qui manque"), paragraph("Rien\u00a0: les heures dues sont faites et validées.")];
  }
  const lines = [
    ...commitments
      .filter(({ remaining }) => remaining > 0)
      .map(
        ({ lot, mechanism, remaining }) =>
          `Lot ${lot}, ${mechanisms[mechanism].label}\u00a0: ${formatHours(remaining)} ne sont pas faites.`,
      ),
    ...(openHires > 0 ? [`${countOf(openHires, "embauche")} sans fin, ou finissant après ce jour.`] : []),
  ];
  return [
    section("Ce qui manque"),
    ...(lines.length === 0 ? [] : [list(lines)]),
    ...pendingBlocks(pendingMonths),
    ...penaltyBlocks(closing),
  ];
}

function pendingBlocks(pending: ClosingFacts["pendingMonths"]): PdfBlock[] {
  if (pending.length === 0) return [];
  return [
    table({
      caption: "Mois qui ne sont pas validés",
      columns: [
        { head: "Mois", width: 22 },
        { head: "Lot", width: 10 },
        { head: "Employeur", width: 36 },
        { head: "État", width: 18 },
        { head: "Relevés", width: 12, align: "right" },
        { head: "Heures", width: 14, align: "right" },
      ],
      rows: pending.map(({ month, lot, employer, state, statements, hours }) => [
        formatMonth(month),
        lot,
        employer,
        state === "missing" ? "Rien de déclaré" : statementStates[state].label,
        String(statements),
        formatHoursInColumn(hours),
      ]),
    }),
  ];
}

function penaltyBlocks({ penalties }: ClosingFacts): PdfBlock[] {
  if (penalties.length === 0) return [];
  const total = penalties.reduce((sum, { amount }) => sum + amount, 0);
  return [
    table({
      caption: "Ce que le contrat prévoit pour les heures non faites. Ce calcul n’est pas une réclamation.",
      columns: [
        { head: "Engagement", width: 44 },
        { head: "Heures non faites", width: 18, align: "right" },
        { head: "Par heure", width: 16, align: "right" },
        { head: "Montant", width: 20, align: "right" },
      ],
      rows: penalties.map(({ lot, mechanism, missing, perHour, amount }) => [
        `Lot ${lot}, ${mechanisms[mechanism].label}`,
        formatHoursInColumn(missing),
        formatEuros(perHour),
        formatEuros(amount),
      ]),
      foot: ["Total", "", "", formatEuros(total)],
    }),
  ];
}
