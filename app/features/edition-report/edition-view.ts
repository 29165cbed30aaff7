import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { periodBefore, type EditionPeriod } from "#app/domain/edition/edition-state.ts";
import { followUpCodes, type FollowUp } from "#app/domain/outcome-cohort.ts";
import { structureKindCodes, structureKinds } from "#app/domain/structure-kind.ts";
import { changeBetween, type EditionChange } from "./edition-change.ts";
import { figuresOf, rateOf, sumOf, type EditionFigure, type EditionFigures } from "./edition-figure.ts";
import { followUpFigures } from "./follow-up-figures.ts";
import { indicatorLineIds, indicatorLines, type IndicatorLineId } from "./indicator-line.ts";

/** A figure now, in the edition of the period before, and what changed. */
export type IndicatorValue = { now: EditionFigure; before: EditionFigure | null; change: EditionChange };

/** What is shown of an edition: its figures, and the eight indicators beside those of the period before. */
export type EditionView = {
  content: EditionContent;
  period: EditionPeriod;
  figures: EditionFigures;
  /** The edition compared with: of the period just before, if one was published. */
  before: EditionContent | null;
  indicators: Readonly<Record<IndicatorLineId, IndicatorValue>>;
};

/**
 * The view of an edition beside the earlier ones, as `earlierOf` picks them. Only published cells are read; a rate is
 * computed last, from published figures.
 */
export function editionView(content: EditionContent, earlier: readonly EditionContent[]): EditionView {
  const period = { kind: content.kind, from: content.from, to: content.to };
  const wanted = periodBefore(period);
  const before =
    earlier.find(({ kind, from, to }) => kind === wanted.kind && from === wanted.from && to === wanted.to) ??
    null;
  const figures = figuresOf(content);
  const now = indicatorFigures(figures);
  const past = before && indicatorFigures(figuresOf(before));
  const valueOf = (id: IndicatorLineId): IndicatorValue => {
    const figure = past && past[id];
    return { now: now[id], before: figure, change: changeBetween(now[id], figure, indicatorLines[id].unit) };
  };
  const indicators = Object.fromEntries(indicatorLineIds.map((id) => [id, valueOf(id)])) as Record<
    IndicatorLineId,
    IndicatorValue
  >;
  return { content, period, figures, before, indicators };
}

/** The eight indicators of one edition, from its published cells alone. */
export function indicatorFigures(figures: EditionFigures): Record<IndicatorLineId, EditionFigure> {
  const hours = figures("hours-by-territory");
  const forecast = figures("forecast-by-territory");
  const persons = figures("persons-by-territory");
  const rsa = figures("persons-by-territory", { rsa: "yes" });
  const followed = Object.fromEntries(
    followUpCodes.map((code) => [code, followUpFigures(figures, code)]),
  ) as {
    [code in FollowUp]: ReturnType<typeof followUpFigures>;
  };
  return {
    hours,
    forecast,
    hoursRate: rateOf(hours, forecast),
    persons,
    rsa,
    rsaRate: rateOf(rsa, persons),
    disability: figures("disability-by-territory", { disability: "yes" }),
    hires: figures("hires-by-territory"),
    commitments: figures("commitments-by-territory"),
    contracts: figures("contracts-by-territory"),
    siae: structuresOf(figures, true),
    otherInclusive: structuresOf(figures, false),
    dynamic6: followed["6"].dynamicRate,
    known6: followed["6"].knownRate,
    dynamic12: followed["12"].dynamicRate,
    known12: followed["12"].knownRate,
    prescription: figures("actions-by-territory", { actionKind: "prescription" }),
    siaeProcurement: figures("actions-by-territory", { actionKind: "siae_procurement" }),
  };
}

/** SIAE, or the inclusive structures beside them. A structure has one kind: they add up. */
function structuresOf(figures: EditionFigures, isSiae: boolean): EditionFigure {
  const kinds = structureKindCodes.filter((kind) => structureKinds[kind].siae === isSiae);
  return sumOf(kinds.map((structureKind) => figures("structures-by-kind", { structureKind })));
}
