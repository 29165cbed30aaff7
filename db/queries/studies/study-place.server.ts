import type { Db } from "../../database.server.ts";

/** Whether any structure of the installation has said what it does. */
export async function isAnyActivityKnown(db: Db): Promise<boolean> {
  const found = await db.selectFrom("organisation_activity").select("activity").limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Where a commune is, by the codes of what it is part of and its centre. */
export function findCommunePlace(db: Db, code: string) {
  return db
    .selectFrom("commune")
    .select([
      "epci_siren as epci",
      "territory_code as territory",
      "department_code as department",
      "latitude",
      "longitude",
    ])
    .where("code", "=", code)
    .executeTakeFirst();
}
