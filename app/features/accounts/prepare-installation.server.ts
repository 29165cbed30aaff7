import type { Env } from "#app/platform/env.server.ts";
import type { Secrets } from "#app/platform/secrets.server.ts";
import type { Db } from "#db/database.server.ts";
import { checkPersonKeySecret, prepareDatabase } from "#db/prepare-database.server.ts";
import { ensureDemoAccounts } from "./ensure-demo-accounts.server.ts";

export type Prepared = { state: "ready"; isNew: boolean } | { state: "refused"; reason: string };

/** The one sentence for a database made with another key. */
export const anotherSecret =
  "PERSON_KEY_SECRET n’est pas la clé avec laquelle cette base a été faite : les mêmes personnes n’y seraient plus reconnues. Remettez la clé d’origine.";

/** What the server does before it serves: as below, and the accounts of the demonstration where it is on. */
export async function prepareServer(
  db: Db,
  { env, secrets }: { env: Env; secrets: Secrets },
): Promise<Prepared> {
  const prepared = await prepareInstallation(db, { secrets });
  if (prepared.state === "ready" && env.demo) await ensureDemoAccounts(db, new Date());
  return prepared;
}

/** Everything that must hold before anything is served or commanded: schema, places, the right secret. */
export async function prepareInstallation(db: Db, { secrets }: { secrets: Secrets }): Promise<Prepared> {
  const found = await prepareDatabase(db);
  if ((await checkPersonKeySecret(db, secrets.personKey)) === "another") {
    return { state: "refused", reason: anotherSecret };
  }
  return { state: "ready", isNew: found === "new" };
}
