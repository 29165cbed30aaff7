import type { Zone, ZoneLevel } from "#app/domain/zone.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { NamedZone } from "./structure-details.server.ts";

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

/** The names of places by their level and code, in the order asked; one nothing is known of here is left out. */
export async function nameZones(db: Db, zones: readonly Zone[]): Promise<NamedZone[]> {
  const codes = (level: ZoneLevel) => zones.filter((zone) => zone.level === level).map(({ code }) => code);
  const communes = await inSlices(codes("commune"), (slice) =>
    db.selectFrom("commune").select(["code", "name"]).where("code", "in", slice).execute(),
  );
  const epcis = await inSlices(codes("epci"), (slice) =>
    db.selectFrom("epci").select(["siren as code", "name"]).where("siren", "in", slice).execute(),
  );
  const territories = await inSlices(codes("territory"), (slice) =>
    db.selectFrom("territory").select(["code", "label as name"]).where("code", "in", slice).execute(),
  );
  const names = new Map([
    ...communes.map(({ code, name }) => [`commune ${code}`, name] as const),
    ...epcis.map(({ code, name }) => [`epci ${code}`, name] as const),
    ...territories.map(({ code, name }) => [`territory ${code}`, name] as const),
  ]);
  return zones.flatMap(({ level, code }) => {
    const name = level === "department" ? code : names.get(`${level} ${code}`);
    return name === undefined ? [] : [{ level, code, name }];
  });
}
