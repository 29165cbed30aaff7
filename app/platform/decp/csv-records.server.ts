import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { foldName, type RawObject, type RawValue } from "#app/domain/decp/raw-record.ts";
import { UnreadableFile } from "../files/sheet-source.ts";

const heaviestRow = 4_000_000;
const idColumns = ["id", "idmarche"];
const buyerColumns = [
  "acheteurid",
  "idacheteur",
  "acheteursiret",
  "siretacheteur",
  "acheteur",
  "autoriteconcedanteid",
];

/**
 * The rows of the data.economie.gouv.fr or decp.info CSV, one object a row, by header. `UnreadableFile` when
 * the columns of the key are missing, a quote is never closed, or the last row is cut short.
 */
export async function* csvRecords(chunks: AsyncIterable<string>, start: string): AsyncGenerator<RawValue> {
  const parser = parse({
    delimiter: delimiterOf(start),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: heaviestRow,
  });
  const source = Readable.from(chunks);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let header: string[] | undefined;
  let count = 0;
  let lastIsShort = false;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (header === undefined) {
        header = checkedHeader(cells);
        continue;
      }
      count += 1;
      lastIsShort = cells.length < header.length;
      yield rowOf(header, cells);
    }
  } catch (error) {
    if (error instanceof CsvError) throw brokenAfter(count);
    throw error;
  } finally {
    source.destroy();
  }
  if (lastIsShort) throw brokenAfter(count - 1);
}

/** Whichever of `;` `,` tab and `|` the first line has most, quotes set apart. */
function delimiterOf(start: string): string {
  const line = (/^[^\r\n]*/.exec(start.trimStart())?.[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = [";", ",", "\t", "|"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function checkedHeader(cells: string[]): string[] {
  const folded = cells.map(foldName);
  const has = (names: string[]): boolean => names.some((name) => folded.includes(name));
  if (has(idColumns) && has(buyerColumns)) return cells;
  throw new UnreadableFile(
    "Les colonnes « id » et « acheteur.id » (ou « acheteur_id ») sont introuvables dans la première ligne : ce n’est pas un fichier de données essentielles de la commande publique.",
  );
}

function rowOf(header: string[], cells: string[]): RawObject {
  const row: RawObject = {};
  header.forEach((name, index) => {
    row[name] = cells[index] ?? null;
  });
  return row;
}

function brokenAfter(count: number): UnreadableFile {
  return new UnreadableFile(
    `Le fichier CSV est coupé ou abîmé après la ligne de données n° ${count} : rien n’a été importé. Téléchargez-le de nouveau puis recommencez.`,
  );
}
