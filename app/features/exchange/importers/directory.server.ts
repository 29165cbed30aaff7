import { isSettingKey, parseSetting, settings } from "#app/domain/setting.ts";
import { codeFinder } from "#app/domain/cells/code-word-cell.ts";
import { communesSheet, settingsSheet, territoriesSheet } from "#app/domain/workbook/directory-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { keysOf } from "#db/queries/exchange/look-up.server.ts";
import { setCommuneTerritories, storeSettings } from "#db/queries/exchange/write-places.server.ts";
import { importerOf, kept, refuse, warn, type ImportRun, type InputRow } from "../import-run.server.ts";
import {
  countRow,
  merged,
  noteObjects,
  refuseKeysSeen,
  refuseRepeatedKeys,
  writeRows,
} from "../write-rows.server.ts";

const settingOfWord = codeFinder(settings);

/** Settings: what changes figures for everybody belongs to the administrator. */
export const settingsImporter = importerOf(settingsSheet, async (run, rows) => {
  refuseKeysSeen(run, rows, ({ cle }) => [settingOfWord(cle) ?? cle]);
  const stored = await findRows(run.trx, "setting", ["key"], keysOf(Object.keys(settings)));
  const current = new Map(stored.map(({ key, value }) => [key, value]));
  const changed: Array<{ key: string; value: string }> = [];
  for (const row of kept(rows)) {
    const key = settingOfWord(row.values.cle);
    if (key === undefined || !isSettingKey(key)) {
      refuse(run, row, "cle", `Écrivez l’un de ces réglages\u00a0: ${Object.keys(settings).join(", ")}.`);
      continue;
    }
    const value = parseSetting(key, row.values.valeur);
    if (value === undefined) {
      const { min, max, initial } = settings[key];
      refuse(run, row, "valeur", `Écrivez un nombre entier de ${min} à ${max}, par exemple ${initial}.`);
      continue;
    }
    const before = current.get(key);
    if (before === String(value) || (before === undefined && value === settings[key].initial)) {
      countRow(run, row.sheet.name, "unchanged");
    } else if (isAllowed(run, row, "valeur")) {
      changed.push({ key, value: String(value) });
      countRow(run, row.sheet.name, before === undefined ? "created" : "updated");
    }
  }
  await storeSettings(run.trx, changed);
  await noteObjects(
    run,
    changed.map(({ key: id }) => ({ type: "setting", id, outcome: "updated" })),
  );
});

export const territoriesImporter = importerOf(territoriesSheet, async (run, rows) => {
  const found = await findRows(run.trx, "territory", ["code"], keysOf(rows.map(({ values }) => values.code)));
  const existing = new Map(found.map((territory) => [territory.code, territory]));
  refuseRepeatedKeys(
    run,
    rows,
    ({ code }) => [code],
    ({ values }) => existing.get(values.code),
  );
  const written = kept(rows).flatMap((input) => {
    const { code, libelle: label } = input.values;
    const before = existing.get(code);
    if (before?.label !== label && !isAllowed(run, input, "libelle")) return [];
    return [
      {
        input,
        existing: before,
        values: merged<"territory">(before, () => ({ code, label, tile_row: null, tile_column: null }), {
          label,
        }),
      },
    ];
  });
  await writeRows(run, "territory", ["code"], written);
});

export const communesImporter = importerOf(communesSheet, async (run, rows, found) => {
  refuseKeysSeen(run, rows, ({ code_commune }) => [code_commune]);
  const codes = keysOf(rows.map(({ values }) => values.code_commune));
  const communes = await findRows(run.trx, "commune", ["code"], codes);
  const current = new Map(communes.map(({ code, territory_code }) => [code, territory_code]));
  const changed = kept(rows).flatMap((row) => {
    const territory = found.territory(row.values.territoire) ?? null;
    if (territory === null || current.get(row.values.code_commune) === territory) {
      countRow(run, row.sheet.name, "unchanged");
      return [];
    }
    if (!isAllowed(run, row, "territoire")) return [];
    countRow(run, row.sheet.name, "updated");
    return [{ code: row.values.code_commune, territory }];
  });
  await setCommuneTerritories(run.trx, changed);
  await noteObjects(
    run,
    changed.map(({ code: id }) => ({ type: "commune", id, outcome: "updated" })),
  );
});

/** Says to a host that a value of everybody's is not changed by its file. */
function isAllowed(run: ImportRun, row: InputRow<unknown>, column: string): boolean {
  if (run.importer.kind === "installation") return true;
  warn(
    run,
    row,
    column,
    "Valeur différente de celle de l’installation\u00a0: proposée à l’administrateur, non appliquée.",
  );
  return false;
}
