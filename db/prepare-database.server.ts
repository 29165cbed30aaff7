import { createHmac } from "node:crypto";
import { migrateToLatest, pendingMigrations, type Db } from "./database.server.ts";
import { loadReference } from "./seed/reference.server.ts";

/**
 * Migrates, and fills the places of a new installation. Safe to run at each start; when nothing is to be done nothing is
 * written, so that reading goes on while another process imports.
 */
export async function prepareDatabase(db: Db): Promise<void> {
  if ((await pendingMigrations(db)).length > 0) await migrateToLatest(db);
  const known = await db.selectFrom("territory").select("code").limit(1).executeTakeFirst();
  if (!known) await loadReference(db);
}

/** Settings under this prefix belong to the installation, not to its figures: the exchange workbook leaves them out. */
export const installationPrefix = "installation.";

const checkKey = `${installationPrefix}person_key_check`;

/**
 * Whether the secret is the one this database's person keys were made with. Keeps its check value on first use. With
 * another one the same person would no longer be recognised from one host to the next.
 */
export async function checkPersonKeySecret(db: Db, secret: string): Promise<"right" | "another"> {
  const check = checkOf(secret);
  const kept = (await keptCheck(db)) ?? (await keepCheck(db, check));
  return kept === check ? "right" : "another";
}

/** From now on the keys of this database are made with that secret: to be called where they are made again. */
export async function replaceCheckedSecret(db: Db, secret: string): Promise<void> {
  await db
    .updateTable("setting")
    .set({ value: checkOf(secret) })
    .where("key", "=", checkKey)
    .execute();
}

function checkOf(secret: string): string {
  return createHmac("sha256", secret).update("clause commune: check of the person key secret").digest("hex");
}

async function keptCheck(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", checkKey).executeTakeFirst();
  return row?.value;
}

/** Keeps the check value, unless another process has just kept its own; returns the one kept. */
async function keepCheck(db: Db, check: string): Promise<string | undefined> {
  await db
    .insertInto("setting")
    .values({ key: checkKey, value: check })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return keptCheck(db);
}
