import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { isStructureKind, structureKinds } from "#app/domain/structure-kind.ts";
import { breakdownWords, rowsIn } from "../breakdown-rows.ts";
import { sumOf } from "../edition-figure.ts";
import type { EditionView } from "../edition-view.ts";
import { shareFact } from "../report-facts.ts";
import type { ReportBlock, ReportColumn } from "../report-section.ts";

const count: ReportColumn = { label: "Structures", unit: "count" };

/** Indicator 5: SIAE and the inclusive structures beside them, by kind, then by line of the breakdown. */
export function structuresBlocks(view: EditionView, by: Breakdown): ReportBlock[] {
  const { content, figures } = view;
  const rows = rowsIn(
    content,
    "structureKind",
    ["structures-by-kind"],
    (structureKind) => [figures("structures-by-kind", { structureKind })],
    "counted",
  ).map((row) => ({ ...row, label: kindLabel(row.code, row.label) }));
  const total = sumOf(rows.map(({ figures: [figure] }) => figure ?? figures("structures-by-kind")));
  const block: ReportBlock = {
    table: {
      caption: "Structures mobilisées par type",
      head: "Type",
      columns: [count],
      rows,
      total: { code: "*", label: "Toutes les structures", figures: [total] },
    },
    drawn: [0],
    fact: shareFact(rows, 0, total, {
      ofWhat: "des structures mobilisées",
      none: "Aucune structure mobilisée",
      lines: ["type", "types"],
    }),
  };
  return by === "employer" ? [block] : [block, placesBlock(view, by)];
}

function placesBlock({ content, figures }: EditionView, by: Exclude<Breakdown, "employer">): ReportBlock {
  const words = breakdownWords[by];
  const table = `structures-by-${by}` as const;
  const rows = rowsIn(content, by, [table], (code) => [figures(table, { [by]: code })]);
  return {
    table: {
      caption: `Structures mobilisées ${words.by}`,
      head: words.head,
      columns: [count],
      rows,
      total: { code: "*", label: words.total, figures: [figures(table)] },
    },
    drawn: [],
    fact: "Une structure mobilisée dans plusieurs lignes compte dans chacune, et une fois au total.",
  };
}

function kindLabel(code: string, label: string): string {
  return isStructureKind(code) && structureKinds[code].siae ? `${label} (SIAE)` : label;
}
