import { buffer } from "node:stream/consumers";
import yazl from "yazl";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { machineCsv, openDataCsv } from "./open-data-csv.server.ts";
import { openDataDictionary } from "./open-data-dictionary.ts";
import { licenceText, readmeText } from "./open-data-notes.ts";
import { dataPackage } from "./open-data-package.ts";

/**
 * The open data package of an edition. The same edition gives the same bytes: its files are dated by its publication, in
 * the order below.
 */
export async function openDataZip(content: EditionContent): Promise<Buffer> {
  const data = openDataCsv(content);
  const dictionary = machineCsv(openDataDictionary(content));
  const files: ReadonlyArray<readonly [name: string, text: string]> = [
    ["LISEZMOI.md", readmeText(content)],
    ["LICENCE.txt", licenceText(content)],
    ["datapackage.json", dataPackage(content, { data, dictionary })],
    ["dictionnaire.csv", dictionary],
    ["donnees.csv", data],
  ];
  const zip = new yazl.ZipFile();
  for (const [name, text] of files) {
    // The clock of the place is written, without the instant: the same bytes under every time zone.
    zip.addBuffer(Buffer.from(text), name, {
      mtime: dayOf(content),
      forceDosTimestamp: true,
      mode: 0o100644,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** The day it was published, as a clock of this place shows it; before that, a day of its last month. */
function dayOf({ publishedOn, to }: EditionContent): Date {
  const [year = 2000, month = 1, day = 1] = (publishedOn ?? `${to}-28`).split("-").map(Number);
  return new Date(year, month - 1, day, 12);
}
