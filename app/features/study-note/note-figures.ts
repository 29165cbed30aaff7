import { mechanisms } from "#app/domain/mechanism.ts";
import { scenarioCodes, scenarios } from "#app/domain/sizing/scenario.ts";
import type { HoursMeasure } from "#app/domain/sizing/hours-measure.ts";
import { toldHours, type ScenarioTotal } from "#app/domain/sizing/study-sizing.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { decisionLabel } from "#app/features/studies/decision-words.ts";
import { ratesOf } from "#app/features/studies/sized-study.ts";
import { table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { countOf, formatBareHours, formatEuros, formatNumber, formatPercent } from "#app/ui/french.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { StudyNote } from "./read-note.server.ts";

/** The three scenarios, the one kept marked in words. */
export function scenarioTable({ study, sized }: StudyNote): PdfBlock {
  const rates = ratesOf(study);
  return table({
    caption:
      "Trois niveaux d’exigence pour les mêmes lots. Un jour\u00a0: 7\u00a0heures. Un ETP\u00a0: 1\u202f607\u00a0heures par an.",
    columns: [
      { head: "Scénario", width: 24 },
      { head: "Taux", width: 11, align: "right" },
      { head: "Heures", width: 13, align: "right" },
      { head: "Jours", width: 13, align: "right" },
      { head: "Mois d’une personne", width: 16, align: "right" },
      { head: "ETP", width: 10, align: "right" },
      { head: "Part du montant", width: 13, align: "right" },
    ],
    rows: scenarioCodes.map((scenario) => {
      const { total } = sized[scenario];
      return [
        scenarios[scenario].label + (scenario === study.scenario ? " (retenu)" : ""),
        typedShare(rates[scenario]),
        hoursOf(total),
        ...totalMeasure(total),
        toldHours(total) === null || total.measure.amountShare === null
          ? "n.d."
          : formatPercent(total.measure.amountShare),
      ];
    }),
  });
}

/** Lot by lot in the scenario kept. What is not known is « à compléter ». */
export function lotTable({ study, lots, sized }: StudyNote): PdfBlock {
  const { lots: sizedLots, total } = sized[study.scenario];
  return table({
    caption: `${countOf(lots.length, "lot")}, au scénario retenu (${scenarios[study.scenario].label.toLowerCase()}). Montants hors taxes.`,
    columns: [
      { head: "Lot", width: 28 },
      { head: "Montant", width: 17, align: "right" },
      { head: "Main-d’œuvre", width: 12, align: "right" },
      { head: "Heures", width: 12, align: "right" },
      { head: "Jours", width: 11, align: "right" },
      { head: "ETP", width: 8, align: "right" },
      { head: "Dispositif", width: 20 },
    ],
    rows: lots.map((lot) => {
      const found = sizedLots.find(({ id }) => id === lot.id);
      const measured = found?.measure ?? null;
      const [days = "n.d.", , fte = "n.d."] = measured === null ? [] : measureCells(measured);
      return [
        `${lot.number}. ${lot.title}`,
        amountWords(lot),
        lot.labourShare === null ? "à compléter" : typedShare(lot.labourShare),
        found?.sizing == null ? "n.d." : formatBareHours(found.sizing.hours),
        days,
        fte,
        lot.mechanism === null ? "à décider" : shortDecision(lot.mechanism),
      ];
    }),
    foot: ["Total", amountTotal(total), "", hoursOf(total), ...totalCells(total), ""],
  });
}

/** While nothing is counted yet, « à compléter » and « n.d. », never 0. */
function hoursOf(total: ScenarioTotal): string {
  const hours = toldHours(total);
  return hours === null ? "à compléter" : formatBareHours(hours);
}

function totalMeasure(total: ScenarioTotal): string[] {
  return toldHours(total) === null ? ["n.d.", "n.d.", "n.d."] : measureCells(total.measure);
}

function totalCells(total: ScenarioTotal): string[] {
  const [days = "n.d.", , fte = "n.d."] = totalMeasure(total);
  return [days, fte];
}

/** Days, months of one person, full-time equivalents. */
function measureCells({ days, personMonths, fte }: HoursMeasure): string[] {
  return [
    formatNumber(days / 10, 1),
    formatNumber(personMonths / 10, 1),
    fte === null ? "n.d." : formatNumber(fte / 100, 2),
  ];
}

function amountWords({ amountLow, amountHigh }: Pick<StudyLot, "amountLow" | "amountHigh">): string {
  if (amountLow === null) return "à compléter";
  if (amountHigh === null || amountHigh === amountLow) return formatEuros(amountLow);
  return `${formatEuros(amountLow)} à ${formatEuros(amountHigh)}`;
}

function amountTotal({ amount, unknownAmounts }: ScenarioTotal): string {
  if (amount === null) return "à compléter";
  return unknownAmounts > 0 ? `${formatEuros(amount)} (partiel)` : formatEuros(amount);
}

function shortDecision(decision: NonNullable<StudyLot["mechanism"]>): string {
  return decision === "none" ? decisionLabel(decision) : mechanisms[decision].short;
}
