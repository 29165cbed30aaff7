import { allOf } from "#app/domain/edition/edition-dimension.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";
import { followUpCodes, type FollowUp } from "#app/domain/outcome-cohort.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import type { EditionFigure } from "#app/features/edition-report/edition-figure.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import { followUpFigures } from "#app/features/edition-report/follow-up-figures.ts";
import { codesOf, type EditionGrid, type GridColumn, type GridRow } from "./edition-grid.ts";

const tableOf = (checkpoint: FollowUp) => `outcomes-${checkpoint}-by-situation` as const;
const tables: readonly EditionTableId[] = followUpCodes.map(tableOf);
const columns: readonly GridColumn[] = followUpCodes.map((checkpoint) => ({
  head: `À ${checkpoint}\u00a0mois`,
  unit: "count",
}));

/** What became of those who left, situation by situation, at 6 and 12 months; null when nobody was to be followed. */
export function situationGrid(view: EditionView): EditionGrid | null {
  const { content, figures } = view;
  const situations = codesOf(content, "situation", tables);
  if (situations.length === 0) return null;
  return {
    dimension: "situation",
    head: "Situation",
    columns,
    rows: situations.map((situation): GridRow => ({
      code: situation,
      label: situation === allOf ? "Sorties à suivre" : codeWords(content, "situation", situation),
      isTotal: situation === allOf,
      figures: followUpCodes.map((checkpoint) => figures(tableOf(checkpoint), { situation })),
    })),
  };
}

/** The two rates, never one without the other. */
export function rateGrid({ figures }: EditionView): EditionGrid {
  const followed = followUpCodes.map((checkpoint) => followUpFigures(figures, checkpoint));
  const row = (
    code: string,
    label: string,
    of: (of: (typeof followed)[number]) => EditionFigure,
  ): GridRow => ({
    code,
    label,
    isTotal: false,
    figures: followed.map(of),
  });
  return {
    dimension: "situation",
    head: "Taux",
    columns: columns.map(({ head }) => ({ head, unit: "rate" })),
    rows: [
      row("dynamic", "Sorties dynamiques ÷ situations connues", ({ dynamicRate }) => dynamicRate),
      row("known", "Situations connues ÷ sorties à suivre", ({ knownRate }) => knownRate),
    ],
  };
}

/** The same by reason, under the name of its situation; null when no reason is listed. */
export function reasonGrid(view: EditionView): EditionGrid | null {
  const { content, figures } = view;
  const rows = reasonsOf(view).map(({ situation, reason }): GridRow => ({
    code: `${situation}/${reason}`,
    label: `${codeWords(content, "situation", situation)}\u00a0: ${codeWords(content, "reason", reason)}`,
    isTotal: false,
    figures: followUpCodes.map((checkpoint) => figures(tableOf(checkpoint), { situation, reason })),
  }));
  return rows.length === 0 ? null : { dimension: "reason", head: "Situation et détail", columns, rows };
}

function reasonsOf({ content }: EditionView): Array<{ situation: string; reason: string }> {
  const found = new Map<string, { situation: string; reason: string }>();
  for (const { id, cells } of content.tables) {
    if (!tables.includes(id)) continue;
    for (const { keys } of cells) {
      const { situation = allOf, reason = allOf } = keys;
      if (situation !== allOf && reason !== allOf) found.set(`${situation}/${reason}`, { situation, reason });
    }
  }
  return [...found.values()];
}
