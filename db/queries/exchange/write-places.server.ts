import type { Db } from "../../database.server.ts";
import { upsertRows } from "./bulk.server.ts";

/** Stores settings, replacing those that were. */
export async function storeSettings(
  db: Db,
  rows: ReadonlyArray<{ key: string; value: string }>,
): Promise<void> {
  await upsertRows(db, "setting", ["key"], rows);
}

/** Puts communes, which exist, in territories. */
export async function setCommuneTerritories(
  db: Db,
  changes: ReadonlyArray<{ code: string; territory: string }>,
): Promise<void> {
  for (const territory of new Set(changes.map((change) => change.territory))) {
    const codes = changes.filter((change) => change.territory === territory).map(({ code }) => code);
    await db.updateTable("commune").set({ territory_code: territory }).where("code", "in", codes).execute();
  }
}
