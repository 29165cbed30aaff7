import { stringify } from "csv-stringify/sync";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionLines } from "./edition-lines.ts";
import { openDataFields } from "./open-data-fields.ts";
import { statusWords, unitWords } from "./edition-words.ts";

/** CSV for programs (RFC 4180): UTF-8 without BOM, comma, decimal point, codes and labels as they are. */
export function machineCsv(rows: ReadonlyArray<readonly string[]>): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter: ",", record_delimiter: "\r\n" },
  );
}

/** `donnees.csv`: every cell of every table, one a line, under the names of `openDataFields`. */
export function openDataCsv(content: EditionContent): string {
  const edition = [content.number === null ? "" : String(content.number), content.from, content.to];
  const rows = editionLines(content).map(({ table, measure, unit, places, value, status }) => [
    ...edition,
    table,
    measure,
    unitWords[unit],
    ...[0, 1].flatMap((index) => {
      const place = places[index];
      return place === undefined ? ["", "", ""] : [place.dimension, place.code, place.label];
    }),
    value === null ? "" : String(value),
    statusWords[status],
  ]);
  return machineCsv([openDataFields.map(({ name }) => name), ...rows]);
}
