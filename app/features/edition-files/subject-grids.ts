import { allOf, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { editionMeasures, editionTables, type EditionTableId } from "#app/domain/edition/edition-table.ts";
import { rateOf } from "#app/features/edition-report/edition-figure.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import { crossedColumns } from "./breakdown-grids.ts";
import { gridOf, hasCells, type EditionGrid } from "./edition-grid.ts";

/** The typologies of recruitments, in printed order. */
export const hireTables = [
  "hires-by-contract-type",
  "hires-by-modality",
  "hires-by-scheme",
  "hires-by-sex",
  "hires-by-age",
  "hires-by-level",
  "hires-by-length",
] as const satisfies readonly EditionTableId[];

/** A table of one breakdown as it is, with what each row is of the whole; null without a cell. */
export function plainGrid(
  view: EditionView,
  table: EditionTableId,
  { share = false } = {},
): EditionGrid | null {
  const { content, figures } = view;
  const dimension: EditionDimension = editionTables[table].dimensions[0];
  if (!hasCells(content, table)) return null;
  const { label, unit } = editionMeasures[editionTables[table].measure];
  const of = (code: string) => figures(table, { [dimension]: code });
  return gridOf(content, dimension, {
    tables: [table],
    columns: [
      { head: label, unit: unit === "hours" ? "hours" : "count", of },
      ...(share
        ? [{ head: "Part", unit: "rate" as const, of: (code: string) => rateOf(of(code), of(allOf)) }]
        : []),
    ],
  });
}

/** A table of two breakdowns: the first down, the second across, its total first; null without a cell. */
export function crossedGrid(
  view: EditionView,
  table: EditionTableId,
  totalHead: string | null,
): EditionGrid | null {
  const { content, figures } = view;
  const [down, across]: readonly [EditionDimension, EditionDimension?] = editionTables[table].dimensions;
  if (across === undefined || !hasCells(content, table)) return null;
  return gridOf(content, down, {
    tables: [table],
    columns: [
      ...(totalHead === null
        ? []
        : [
            {
              head: totalHead,
              unit: "count" as const,
              of: (code: string) => figures(table, { [down]: code }),
            },
          ]),
      ...crossedColumns(view, table, down, across),
    ],
  });
}

/** Targets of the agreements beside the persons of the period: a person of both semesters counts in each. */
export function targetGrid({ content, figures }: EditionView): EditionGrid | null {
  if (!hasCells(content, "rsa-target-by-host")) return null;
  const target = (host: string) => figures("rsa-target-by-host", { host });
  const reached = (host: string) => figures("persons-by-host", { host, rsa: "yes" });
  return gridOf(content, "host", {
    tables: ["rsa-target-by-host"],
    columns: [
      { head: "Objectif de l’année", unit: "count", of: target },
      { head: "Allocataires du RSA de la période", unit: "count", of: reached },
      { head: "Période ÷ objectif", unit: "rate", of: (host) => rateOf(reached(host), target(host)) },
    ],
  });
}
