import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { AddedValue, ReferenceKind, References } from "#app/domain/reference-value.ts";
import { scenarioCodes, scenarios } from "#app/domain/sizing/scenario.ts";
import { isTrade, trades } from "#app/domain/trade.ts";
import { writtenValues } from "#app/features/references/reference-entry.ts";
import { referenceWords } from "#app/features/references/reference-words.ts";
import { inSentence } from "#app/ui/french.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { ratesOf } from "./sized-study.ts";

/** A value of the references that a study holds, and what the references say now. */
export type StudyDifference = { key: string; label: string; before: string; after: string };

type Table = { references: References; added: readonly AddedValue[]; today: Day };

/**
 * What a study took from the references and that is another value now: the shares of its lots, its rates, its hourly cost.
 * A rate or a cost that no table ever had was typed, and stays.
 */
export function studyDifferences(study: Study, lots: readonly StudyLot[], table: Table) {
  const updated = updatedStudy(study, lots, table);
  const share = (value: number | null) => (value === null ? "n.d." : referenceWords(value, "millionths"));
  const differences: StudyDifference[] = [];
  for (const scenario of scenarioCodes) {
    const [before, after] = [ratesOf(study)[scenario], ratesOf(updated.study)[scenario]];
    if (before === after) continue;
    const label = `Taux d’insertion, scénario ${inSentence(scenarios[scenario].label)}`;
    differences.push({ key: `rate ${scenario}`, label, before: share(before), after: share(after) });
  }
  const [cost, newCost] = [study.hourlyCost, updated.study.hourlyCost];
  if (cost !== newCost) {
    const label = "Coût d’une heure de travail";
    const words = [cost, newCost].map((value) => referenceWords(value, "cents"));
    differences.push({ key: "cost", label, before: words[0] ?? "", after: words[1] ?? "" });
  }
  for (const [index, { id, number, trade, labourShare }] of lots.entries()) {
    const after = updated.lots[index]?.labourShare ?? null;
    if (after === labourShare || !isTrade(trade)) continue;
    const label = `Lot ${number}, part de main-d’œuvre, ${inSentence(trades[trade].label)}`;
    differences.push({ key: id, label, before: share(labourShare), after: share(after) });
  }
  return { differences, updated };
}

/** The study once it has taken every value of the references of today. */
function updatedStudy(study: Study, lots: readonly StudyLot[], table: Table) {
  const rate = (code: (typeof scenarioCodes)[number], stored: Millionths): Millionths =>
    ofTable(table, { kind: "insertion_rate", code, stored }) as Millionths;
  return {
    study: {
      ...study,
      ratePrudent: rate("prudent", study.ratePrudent),
      rateUsual: rate("usual", study.rateUsual),
      rateAmbitious: rate("ambitious", study.rateAmbitious),
      hourlyCost: ofTable(table, { kind: "hourly_cost", code: "default", stored: study.hourlyCost }) as Cents,
    },
    lots: lots.map((lot): StudyLot => {
      if (lot.labourShareOrigin !== "reference" || !isTrade(lot.trade)) return lot;
      const { value } = table.references("labour_share", lot.trade, table.today);
      return { ...lot, labourShare: value as Millionths };
    }),
  };
}

type Stored = { kind: ReferenceKind; code: "prudent" | "usual" | "ambitious" | "default"; stored: number };

/** The value in force when the stored one was ever in the table; the stored one otherwise. */
function ofTable({ references, added, today }: Table, { kind, code, stored }: Stored): number {
  const isOfTable = writtenValues(added, kind, code).some(({ value }) => value === stored);
  if (!isOfTable) return stored;
  return code === "default"
    ? references("hourly_cost", code, today).value
    : references("insertion_rate", code, today).value;
}
