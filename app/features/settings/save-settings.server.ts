import { settingKeys, type Settings } from "#app/domain/setting.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, takeTurn } from "#db/queries/audit.server.ts";
import { storeSettings } from "#db/queries/exchange/write-places.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { settingsMark } from "./settings-mark.ts";

/** `modified meanwhile`: with what is stored now. */
export type SaveSettings =
  { outcome: "saved" } | { outcome: "unchanged" } | { outcome: "modified meanwhile"; stored: Settings };

/** Writes the settings that differ, over those the page showed. Sent twice, the second changes nothing. */
export function saveSettings(
  db: Db,
  { viewer, input, seen }: { viewer: Viewer; input: Settings; seen: string },
): Promise<SaveSettings> {
  return db.transaction().execute(async (trx): Promise<SaveSettings> => {
    await takeTurn(trx);
    const stored = await readSettings(trx);
    const changed = settingKeys.filter((key) => stored[key] !== input[key]);
    if (changed.length === 0) return { outcome: "unchanged" };
    if (settingsMark(stored) !== seen) return { outcome: "modified meanwhile", stored };
    await storeSettings(
      trx,
      changed.map((key) => ({ key, value: String(input[key]) })),
    );
    await recordAudit(trx, {
      actor: viewer,
      act: "settings.updated",
      objectType: "setting",
      changes: changed.map((key) => ({
        objectType: "setting",
        objectId: key,
        field: "value",
        before: String(stored[key]),
        after: String(input[key]),
      })),
    });
    return { outcome: "saved" };
  });
}
