import type { Transaction } from "kysely";
import type { GeoPoint } from "#app/domain/geo-point.ts";
import type { Database } from "../../schema.ts";

/** What became of the centres given. */
export type CentreCounts = { updated: number; unchanged: number; unknown: number };

/** Writes where communes are, by INSEE code, and nothing else of them; those not held here are only counted. */
export async function writeCentres(
  trx: Transaction<Database>,
  centres: ReadonlyMap<string, GeoPoint>,
): Promise<CentreCounts> {
  const rows = await trx.selectFrom("commune").select(["code", "latitude", "longitude"]).execute();
  const known = new Map(rows.map(({ code, ...point }) => [code, point]));
  const counts: CentreCounts = { updated: 0, unchanged: 0, unknown: 0 };
  for (const [code, centre] of centres) {
    const before = known.get(code);
    if (before === undefined) counts.unknown += 1;
    else if (before.latitude === centre.latitude && before.longitude === centre.longitude)
      counts.unchanged += 1;
    else {
      counts.updated += 1;
      await trx.updateTable("commune").set(centre).where("code", "=", code).execute();
    }
  }
  return counts;
}
