import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import {
  allOf,
  withoutCode,
  type Breakdown,
  type EditionDimension,
} from "#app/domain/edition/edition-dimension.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";
import { codeWords } from "./code-words.ts";
import type { EditionFigure } from "./edition-figure.ts";
import type { ReportRow } from "./report-section.ts";

/** How the report speaks of a breakdown. */
export const breakdownWords = {
  territory: {
    head: "Territoire",
    by: "par territoire",
    total: "Département",
    lines: ["territoire", "territoires"],
  },
  host: { head: "Porteur", by: "par porteur", total: "Tous les porteurs", lines: ["porteur", "porteurs"] },
  mechanism: {
    head: "Dispositif",
    by: "par dispositif",
    total: "Tous les dispositifs",
    lines: ["dispositif", "dispositifs"],
  },
  buyer: {
    head: "Type de maître d’ouvrage",
    by: "par type de maître d’ouvrage",
    total: "Tous les maîtres d’ouvrage",
    lines: ["type de maître d’ouvrage", "types de maîtres d’ouvrage"],
  },
  employer: {
    head: "Type d’employeur",
    by: "par type d’employeur",
    total: "Tous les employeurs",
    lines: ["type d’employeur", "types d’employeurs"],
  },
} as const satisfies Record<
  Breakdown,
  { head: string; by: string; total: string; lines: readonly [string, string] }
>;

/** The codes of a dimension that those tables list, in their order; the total left out. */
export function codesIn(
  { tables }: EditionContent,
  dimension: EditionDimension,
  ids: readonly EditionTableId[],
): string[] {
  const codes = new Set<string>();
  for (const id of ids) {
    for (const { keys } of tables.find((table) => table.id === id)?.cells ?? []) {
      const code = keys[dimension];
      if (code !== undefined && code !== allOf) codes.add(code);
    }
  }
  return [...codes];
}

/**
 * A line for each code of a dimension; those of which nothing but 0 is told are kept, or left out when `counted`. « Sans
 * territoire » and the like are a line only when something is counted, or hidden, there.
 */
export function rowsIn(
  content: EditionContent,
  dimension: EditionDimension,
  ids: readonly EditionTableId[],
  figuresFor: (code: string) => readonly EditionFigure[],
  keep: "all" | "counted" = "all",
): ReportRow[] {
  const rows = codesIn(content, dimension, ids).map((code) => ({
    code,
    label: codeWords(content, dimension, code),
    figures: figuresFor(code),
  }));
  return rows.filter(({ code, figures }) => {
    if (code === withoutCode)
      return figures.some(({ status, value }) => status === "secret" || (value ?? 0) > 0);
    return keep === "all" || figures.some(({ value }) => value !== 0);
  });
}
