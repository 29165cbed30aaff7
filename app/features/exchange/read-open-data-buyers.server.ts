import { contractsSheet } from "#app/domain/workbook/contract-sheets.ts";
import { refusalOfSiret } from "#app/domain/workbook/cell-kinds.ts";
import { readHeader, sheetNamed } from "#app/domain/workbook/read-header.ts";
import { readRow } from "#app/domain/workbook/read-row.ts";
import type { SheetFile } from "#app/platform/files/sheet-source.ts";

/**
 * Buyers the file's own contracts of open data name by something else than a SIRET: they come back as they went out.
 * Only the sheet of contracts is read, and only these few identifiers are kept.
 */
export async function openDataBuyers(file: SheetFile): Promise<Set<string>> {
  const buyers = new Set<string>();
  for (const name of file.sheetNames.filter((name) => sheetNamed([contractsSheet], name))) {
    let header: ReturnType<typeof readHeader> | undefined;
    for await (const { cells } of file.rows(name)) {
      if (header === undefined) {
        const { columns, ...rest } = readHeader(contractsSheet, cells);
        const needed = columns.filter((column) => ["source", "siret_maitre_ouvrage"].includes(column.name));
        header = { ...rest, columns: needed };
        continue;
      }
      const { source, siret_maitre_ouvrage: buyer } = readRow(header, cells).values;
      if (source === "decp" && typeof buyer === "string" && refusalOfSiret(buyer) !== undefined)
        buyers.add(buyer);
    }
  }
  return buyers;
}
