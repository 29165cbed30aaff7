import { z } from "zod";
import type { GeoPoint } from "#app/domain/geo-point.ts";
import { countOf } from "#app/ui/french.ts";
import { communeCentres } from "#app/platform/outside/commune-centres.server.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, type OwnActor } from "#db/queries/audit.server.ts";
import { endRun, type RefreshCounts, type RefreshRunId } from "#db/queries/refresh-runs.server.ts";
import { writeCentres } from "#db/queries/structures/commune-centres.server.ts";
import type { Instant } from "#db/schema/columns.ts";

export type CommunesOrder = {
  /** Its run, already recorded as under way. */
  run: RefreshRunId;
  department: string;
  actor: OwnActor;
  clock?: OutsideClock;
};

export type CommunesOutcome =
  { outcome: "done"; counts: RefreshCounts; unknown: number } | { outcome: "failed"; reason: string };

const record = z.object({
  code: z.string(),
  centre: z.object({
    coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  }),
});

/** Asks geo.api.gouv.fr where the communes of a département are, and notes it; nothing else of them changes. */
export async function refreshCommunes(
  db: Db,
  { run, department, actor, clock }: CommunesOrder,
): Promise<CommunesOutcome> {
  const asked = await communeCentres(department, clock);
  if (asked.outcome === "failed") return fail(db, run, asked.reason);
  const { centres, refused } = readCentres(asked.records);
  if (centres.size === 0) return fail(db, run, `Aucune commune n’est connue du département ${department}.`);
  return db.transaction().execute(async (trx) => {
    const { updated, unchanged, unknown } = await writeCentres(trx, centres);
    const counts = { found: asked.records.length, created: 0, updated, unchanged, kept: 0, refused };
    const failure =
      unknown === 0
        ? null
        : `Laissé de côté\u00a0: ${countOf(unknown, "commune inconnue ici", "communes inconnues ici")}.`;
    await endRun(trx, run, { state: "done", at: new Date().toISOString() as Instant, counts, failure });
    await recordAudit(trx, { actor, act: "communes.refreshed", objectType: "refresh_run", objectId: run });
    return { outcome: "done", counts, unknown };
  });
}

function readCentres(records: readonly unknown[]): { centres: Map<string, GeoPoint>; refused: number } {
  const centres = new Map<string, GeoPoint>();
  let refused = 0;
  for (const raw of records) {
    const read = record.safeParse(raw);
    if (!read.success) {
      refused += 1;
      continue;
    }
    const [longitude, latitude] = read.data.centre.coordinates;
    centres.set(read.data.code, { latitude: millionths(latitude), longitude: millionths(longitude) });
  }
  return { centres, refused };
}

function millionths(degrees: number): number {
  return Math.round(degrees * 1_000_000);
}

async function fail(db: Db, run: RefreshRunId, reason: string): Promise<CommunesOutcome> {
  await endRun(db, run, { state: "failed", at: new Date().toISOString() as Instant, failure: reason });
  return { outcome: "failed", reason };
}
