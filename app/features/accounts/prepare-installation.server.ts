import type { Secrets } from "#app/platform/secrets.server.ts";
import type { Db } from "#db/database.server.ts";
import { checkPersonKeySecret, prepareDatabase } from "#db/prepare-database.server.ts";

export type Prepared = { state: "ready" } | { state: "refused"; reason: string };

/** The one sentence for a database made with another key. */
export const anotherSecret =
  "PERSON_KEY_SECRET n’est pas la clé avec laquelle cette base a été faite\u00a0: les mêmes personnes n’y seraient plus reconnues. Remettez la clé d’origine.";

/** Everything that must hold before anything is served or commanded: schema, places, the right secret. */
export async function prepareInstallation(db: Db, { secrets }: { secrets: Secrets }): Promise<Prepared> {
  await prepareDatabase(db);
  const secret = await checkPersonKeySecret(db, secrets.personKey);
  return secret === "right" ? { state: "ready" } : { state: "refused", reason: anotherSecret };
}
