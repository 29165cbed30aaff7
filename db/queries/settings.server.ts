import { settingsFrom, type Settings } from "#app/domain/setting.ts";
import type { Db } from "../database.server.ts";

/** The settings that change figures, each at its default when nobody has set it. */
export async function readSettings(db: Db): Promise<Settings> {
  return settingsFrom(await db.selectFrom("setting").select(["key", "value"]).execute());
}
