import type { CellKeys } from "#app/domain/edition/edition-content.ts";
import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import type { FollowUp } from "#app/domain/outcome-cohort.ts";
import { differenceOf, rateOf, sumOf, type EditionFigure, type EditionFigures } from "./edition-figure.ts";

/** Persons due a checkpoint, and the two rates that are never told apart. */
export type FollowUpFigures = {
  cohort: EditionFigure;
  withdrawn: EditionFigure;
  dynamic: EditionFigure;
  known: EditionFigure;
  /** dynamic ÷ known. */
  dynamicRate: EditionFigure;
  /** known ÷ (cohort − withdrawn). */
  knownRate: EditionFigure;
};

/**
 * What became of those who left, at a checkpoint: of everyone, or of one line of a breakdown. The groups (`dynamic`, `other`)
 * are read first: they may be published where one situation of them is not.
 */
export function followUpFigures(
  figures: EditionFigures,
  checkpoint: FollowUp,
  place: { by: Breakdown; code: string } = { by: "territory", code: "*" },
): FollowUpFigures {
  const table = `outcomes-${checkpoint}-by-${place.by}` as const;
  const group = (situation: string): EditionFigure =>
    figures(table, { [place.by]: place.code, situation } satisfies CellKeys);
  const situation = (code: string): EditionFigure =>
    figures(`outcomes-${checkpoint}-by-situation`, { situation: code });
  const isWhole = place.code === "*";
  const either = (grouped: EditionFigure, single: () => EditionFigure): EditionFigure => {
    if (grouped.status === "published" || !isWhole) return grouped;
    const other = single();
    return other.status === "published" || grouped.status === "missing" ? other : grouped;
  };
  const dynamic = either(group("dynamic"), () =>
    sumOf(["durable", "transition", "positive"].map((code) => situation(code))),
  );
  const other = either(group("other"), () => situation("other"));
  const withdrawn = either(group("withdrawn"), () => situation("withdrawn"));
  const cohort = either(group("*"), () => situation("*"));
  const known = sumOf([dynamic, other]);
  return {
    cohort,
    withdrawn,
    dynamic,
    known,
    dynamicRate: rateOf(dynamic, known),
    knownRate: rateOf(known, differenceOf(cohort, withdrawn)),
  };
}
