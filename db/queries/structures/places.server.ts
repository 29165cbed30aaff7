import type { Db } from "../../database.server.ts";

/** One commune, or those of a territory, with all that holds them and where they are. */
export function listCommunesOfPlace(db: Db, place: { commune: string } | { territory: string }) {
  return db
    .selectFrom("commune")
    .select([
      "code",
      "name",
      "epci_siren as epci",
      "territory_code as territory",
      "department_code as department",
      "latitude",
      "longitude",
    ])
    .where((eb) =>
      "commune" in place ? eb("code", "=", place.commune) : eb("territory_code", "=", place.territory),
    )
    .orderBy("code")
    .execute();
}

/** The intercommunalities of territories, by name. */
export function listEpciNames(db: Db): Promise<Array<{ code: string; label: string }>> {
  return db.selectFrom("epci").select(["siren as code", "name as label"]).orderBy("name").execute();
}

/** Communes whose folded name starts so, those of territories first: what a misspelt name may have meant. */
export function listCommunesStarting(
  db: Db,
  folded: string,
  limit: number,
): Promise<Array<{ code: string; name: string; folded: string }>> {
  return db
    .selectFrom("commune")
    .select(["code", "name", "search_text as folded"])
    .where("search_text", "like", `${folded}%`)
    .orderBy((eb) => eb.case().when("territory_code", "is", null).then(1).else(0).end())
    .orderBy("search_text")
    .limit(limit)
    .execute();
}
