import { createHmac } from "node:crypto";
import { migrateToLatest, type Db } from "./database.server.ts";
import { loadReference } from "./seed/reference.server.ts";

/** Migrates, and fills the places of a new installation. Safe to run at each start. */
export async function prepareDatabase(db: Db): Promise<void> {
  await migrateToLatest(db);
  await loadReference(db);
}

/** Settings under this prefix belong to the installation, not to its figures: the exchange workbook leaves them out. */
export const installationPrefix = "installation.";

const checkKey = `${installationPrefix}person_key_check`;

/**
 * Whether the secret is the one this database's person keys were made with. Keeps its check value on first use. With
 * another one the same person would no longer be recognised from one host to the next.
 */
export async function checkPersonKeySecret(db: Db, secret: string): Promise<"right" | "another"> {
  const check = createHmac("sha256", secret)
    .update("clause commune: check of the person key secret")
    .digest("hex");
  await db
    .insertInto("setting")
    .values({ key: checkKey, value: check })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const kept = await db.selectFrom("setting").select("value").where("key", "=", checkKey).executeTakeFirst();
  return kept?.value === check ? "right" : "another";
}
