import type { EditionContent, HostCompleteness } from "#app/domain/edition/edition-content.ts";
import { withoutCode, type Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { codesIn } from "./breakdown-rows.ts";
import { codeWords } from "./code-words.ts";
import { editionSections, targetsSection } from "./edition-sections.ts";
import { headlineParts } from "./edition-sentences.ts";
import { editionView, type EditionView, type IndicatorValue } from "./edition-view.ts";
import { indicatorLineIds, type IndicatorLineId } from "./indicator-line.ts";
import { mergedWords } from "./merged-words.ts";
import type { ReportSection } from "./report-section.ts";
import { territoryMap, type TerritoryMap } from "./territory-map.ts";
import { hoursTrend, shortPeriod, trendFact, type TrendPoint } from "./trend.ts";

/** What the page of an edition shows, and nothing else of it: what a loader returns reaches the browser. */
export type EditionPage = Pick<
  EditionContent,
  | "number"
  | "kind"
  | "publishedOn"
  | "preparedBy"
  | "supersedes"
  | "supersededBy"
  | "parameters"
  | "definitions"
  | "changes"
> & {
  by: Breakdown;
  period: string;
  headline: ReturnType<typeof headlineParts>;
  hosts: number;
  territories: number;
  cells: { all: number; secret: number };
  /** The reader’s own territory, when the edition tells of it: its code may be a merged one. */
  own: { code: string; label: string } | null;
  map: TerritoryMap;
  trend: { fact: string; points: TrendPoint[] };
  indicators: { now: string; before: string | null; rows: (IndicatorValue & { id: IndicatorLineId })[] };
  /** Objectives, read with the first figures. */
  targets: ReportSection;
  sections: ReportSection[];
  completeness: (HostCompleteness & { name: string })[];
  /** What was told together, in words: « Trièves + Vercors ». */
  merged: string[];
};

/** The page of an edition by one of the five breakdowns, for a reader of that territory if any. */
export function editionPage(
  content: EditionContent,
  earlier: readonly EditionContent[],
  { by, territory }: { by: Breakdown; territory: string | null },
): EditionPage {
  const view = editionView(content, earlier);
  const own = territory === null ? null : ownCode(content, territory);
  const { number, kind, publishedOn, preparedBy, supersedes, supersededBy } = content;
  const { parameters, definitions, changes } = content;
  const points = hoursTrend(content, earlier);
  return {
    ...{ number, kind, publishedOn, preparedBy, supersedes, supersededBy, parameters, definitions, changes },
    by,
    period: editionPeriodWords(view.period),
    headline: headlineParts(view),
    ...extentOf(content),
    own: own === null ? null : { code: own, label: codeWords(content, "territory", own) },
    map: territoryMap(view, own),
    trend: { fact: trendFact(points), points },
    indicators: indicatorsOf(view),
    targets: targetsSection(view),
    sections: editionSections(view, by).map((section) => ownFirst(section, by === "territory" ? own : null)),
    completeness: content.completeness.map((host) => ({
      ...host,
      name: codeWords(content, "host", host.host),
    })),
    merged: mergedWords(content),
  };
}

function indicatorsOf(view: EditionView): EditionPage["indicators"] {
  return {
    now: shortPeriod(view.content),
    before: view.before && shortPeriod(view.before),
    rows: indicatorLineIds.map((id) => ({ id, ...view.indicators[id] })),
  };
}

function extentOf(content: EditionContent): Pick<EditionPage, "hosts" | "territories" | "cells"> {
  const told = (codes: string[]): number =>
    codes.filter((code) => code !== withoutCode).flatMap((code) => code.split("+")).length;
  return {
    hosts: told(codesIn(content, "host", ["hours-by-host", "persons-by-host"])),
    territories: told(codesIn(content, "territory", ["hours-by-territory"])),
    cells: {
      all: content.tables.reduce((sum, { cells }) => sum + cells.length, 0),
      secret: content.tables.reduce((sum, { cells }) => sum + secretOf(cells), 0),
    },
  };
}

function secretOf(cells: EditionContent["tables"][number]["cells"]): number {
  let secret = 0;
  for (const { status } of cells) if (status === "secret") secret += 1;
  return secret;
}

function ownCode(content: EditionContent, territory: string): string | null {
  const codes = codesIn(content, "territory", ["hours-by-territory"]);
  return codes.find((code) => code.split("+").includes(territory)) ?? null;
}

/** The reader’s own line first. */
function ownFirst(section: ReportSection, own: string | null): ReportSection {
  if (own === null) return section;
  const blocks = section.blocks.map((block) => {
    const { rows } = block.table;
    const first = rows.filter(({ code }) => code === own);
    const others = rows.filter(({ code }) => code !== own);
    return { ...block, table: { ...block.table, rows: [...first, ...others] } };
  });
  return { ...section, blocks };
}
