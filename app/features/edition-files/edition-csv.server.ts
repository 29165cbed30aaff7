import { stringify } from "csv-stringify/sync";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionDimensions } from "#app/domain/edition/edition-dimension.ts";
import { markFormula } from "#app/platform/files/csv/formula-mark.ts";
import { editionLines, type EditionLine } from "./edition-lines.ts";
import { statusWords, unitWords } from "./edition-words.ts";

/** Columns of `tableaux.csv`. */
export const editionCsvColumns = [
  "tableau",
  "mesure",
  "unite",
  "dimension_1",
  "code_1",
  "libelle_1",
  "dimension_2",
  "code_2",
  "libelle_2",
  "valeur",
  "statut",
] as const;

/**
 * Every table of an edition for a French spreadsheet: `;`, UTF-8 with BOM, decimal comma, one line a cell. A value only
 * where the status is `publie`.
 */
export function editionCsv(content: EditionContent): string {
  return stringify([[...editionCsvColumns], ...editionLines(content).map(csvRow)], {
    delimiter: ";",
    bom: true,
    record_delimiter: "\r\n",
  });
}

function csvRow({ table, measure, unit, places, value, status }: EditionLine): string[] {
  const [first, second] = [0, 1].map((index) => {
    const place = places[index];
    if (place === undefined) return ["", "", ""];
    return [editionDimensions[place.dimension].label, markFormula(place.code), markFormula(place.label)];
  });
  return [
    table,
    measure,
    unitWords[unit],
    ...(first ?? []),
    ...(second ?? []),
    value === null ? "" : String(value).replace(".", ","),
    statusWords[status],
  ];
}
