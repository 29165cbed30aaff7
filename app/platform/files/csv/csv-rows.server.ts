import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import type { Bytes } from "../bytes.server.ts";
import type { FileLimits } from "../file-limits.ts";
import { checkWidth, type RowCounter } from "../row-counter.ts";
import { UnreadableFile, type SheetCell, type SheetRow } from "../sheet-source.ts";
import { unmarkFormula } from "./formula-mark.ts";
import type { CsvDialect } from "./inspect-csv.server.ts";

/**
 * The rows of one CSV. `number` counts records as a spreadsheet shows them: a record with line breaks inside quotes
 * is one line, a blank line is one too. A quote inside an unquoted value is kept as it is.
 */
export async function* csvRows(
  sheetName: string,
  bytes: Bytes,
  dialect: CsvDialect,
  limits: FileLimits,
  counter: RowCounter,
): AsyncGenerator<SheetRow> {
  const parser = parse({
    bom: true,
    delimiter: dialect.delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.csvRowBytes,
    skip_records_with_empty_values: false,
  });
  const feeding = pipeline(decoded(bytes, dialect), parser);
  feeding.catch(() => undefined);
  counter.restart(sheetName);
  let number = dialect.hasSeparatorLine ? -1 : 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number < 1 || record.every((value) => value.trim() === "")) continue;
      checkWidth(record.length, limits.columns, sheetName, number);
      counter.count(sheetName);
      yield { number, cells: record.map(cellOf) };
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(explain(error, sheetName, number + 1)) : error;
  }
}

function cellOf(value: string): SheetCell | undefined {
  return value === "" ? undefined : { kind: "text", text: unmarkFormula(value), formula: false };
}

async function* decoded(bytes: Bytes, { encoding }: CsvDialect): AsyncGenerator<Buffer | string> {
  if (encoding === "utf-8") {
    yield* bytes();
    return;
  }
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of bytes()) yield decoder.write(chunk);
  yield decoder.end() ?? "";
}

function explain(error: CsvError, sheetName: string, line: number): string {
  const where = `Fichier «\u00a0${sheetName}.csv\u00a0», ligne ${String(line)}\u00a0: `;
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE") {
    return `${where}un guillemet ouvert n’est jamais refermé, ou une cellule est démesurée. Fermez le guillemet, ou enregistrez de nouveau le fichier depuis le tableur.`;
  }
  return `${where}la ligne ne se lit pas. Enregistrez de nouveau le fichier depuis le tableur au format CSV.`;
}
