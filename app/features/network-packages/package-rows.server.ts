import { ageOn } from "#app/domain/age.ts";
import { networkActionKinds, type NetworkActionKind } from "#app/domain/network-action-kind.ts";
import {
  isPackageSheet,
  packageSheets,
  replacedCodes,
  type PackageSheet,
} from "#app/domain/network-package/package-sheets.ts";
import type { SheetExporter } from "#app/features/exchange/sheet-exporters.server.ts";
import { sheetExporters } from "#app/features/exchange/sheet-exporters.server.ts";
import { replacedCode } from "#app/platform/package-marks.server.ts";
import { exportedHires, exportedParticipants } from "#db/queries/exchange/export-persons.server.ts";

type Row = Record<string, unknown>;

/**
 * The sheets of a package, page by page: those of the exchange workbook, with the columns that come along and nothing
 * else. Every person is a key, every hire says the age at its start. `salt`: what the host’s codes are replaced under.
 */
export function packageExporters(salt: string): SheetExporter[] {
  return sheetExporters.flatMap((exporter) => {
    const { name } = exporter.sheet;
    if (!isPackageSheet(name)) return [];
    const read = pageOf(name, exporter.page);
    return [
      {
        sheet: { ...exporter.sheet, columns: keptColumns(name, exporter.sheet.columns) },
        page: async (db, page) => {
          const rows = await read(db, page);
          return rows.map(({ row, ...place }) => ({ ...place, row: keptCells(name, row, salt) }));
        },
      } satisfies SheetExporter,
    ];
  });
}

function keptColumns<Column>(sheet: PackageSheet, columns: Record<string, Column>): Record<string, Column> {
  return Object.fromEntries(packageSheets[sheet].map((name) => [name, columns[name]])) as Record<
    string,
    Column
  >;
}

function keptCells(sheet: PackageSheet, row: Row, salt: string): Row {
  return Object.fromEntries(packageSheets[sheet].map((name) => [name, cellOf(name, row, salt)]));
}

function cellOf(name: string, row: Row, salt: string): unknown {
  const value = row[name];
  if (typeof value !== "string") return value;
  if (name === "participant") {
    return replacedCode(salt, replacedCodes.participant, String(row.siret_porteur), value);
  }
  return Object.hasOwn(replacedCodes, name)
    ? replacedCode(salt, replacedCodes[name as keyof typeof replacedCodes], value)
    : value;
}

/**
 * Persons and hires are read with what the workbook leaves out for files that still have a name, plans once they are shared;
 * the title of a planned action is free text: that of its kind stands for it.
 */
function pageOf(sheet: PackageSheet, page: SheetExporter["page"]): SheetExporter["page"] {
  if (sheet === "Participants") {
    return async (db, asked) => {
      const rows = await exportedParticipants(db, asked);
      return rows.map(({ rank, key, person_key, ...row }) => ({
        rank,
        key,
        row: { ...row, cle_personne: person_key },
      }));
    };
  }
  if (sheet === "Embauches") {
    return async (db, asked) => {
      const rows = await exportedHires(db, asked);
      return rows.map(({ rank, key, rsa, boeth, age, born_on, ...row }) => ({
        rank,
        key,
        row: {
          ...row,
          arsa: rsa === 1,
          boeth: boeth === 1,
          age: born_on === null ? age : ageOn(born_on, row.date_debut),
        },
      }));
    };
  }
  const shared: SheetExporter["page"] = (db, asked) => page(db, { ...asked, sharedPlansOnly: true });
  if (sheet !== "Actions_prevues") return shared;
  return async (db, asked) => {
    const rows = await shared(db, asked);
    return rows.map(({ row, ...place }) => ({
      ...place,
      row: { ...row, intitule: networkActionKinds[row.type as NetworkActionKind].label },
    }));
  };
}
