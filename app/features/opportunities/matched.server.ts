import type { Day } from "#app/domain/calendar.ts";
import { matcherOf, matchOf } from "#app/domain/match/match-lot.ts";
import type { Match, MatchLot, MatchWeights } from "#app/domain/match/match.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenLots, type OpenLot } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import {
  listMatchStructures,
  type MatchStructureRow,
} from "#db/queries/structures/match-structures.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

export type MatchedLot = { lot: OpenLot; match: Match };
export type MatchedStructure = { structure: MatchStructureRow; match: Match };

/** What of a lot is compared with structures, opened to them or not yet. */
export function comparedLot(
  lot: Omit<MatchLot, "title"> & { title: string; lotTitle: string | null },
): MatchLot {
  return { ...lot, title: [lot.lotTitle, lot.title].filter(Boolean).join(" ") };
}

/** How much each criterion counts, as the installation set it. */
export function weightsOf(settings: Settings): MatchWeights {
  return {
    activity: settings.match_activity,
    zone: settings.match_zone,
    kind: settings.match_kind,
    service: settings.match_service,
    size: settings.match_size,
    time: settings.match_time,
  };
}

/**
 * Every open lot with how well it suits one structure, the best first, then the last opened; those the law keeps for
 * others are left out. Nothing is kept between two questions: only this structure's row is computed.
 */
export async function lotsFor(db: Db, organisationId: OrganisationId, today: Day): Promise<MatchedLot[]> {
  const settings = await readSettings(db);
  const [structure] = await listMatchStructures(db, { today, only: [organisationId] });
  if (structure === undefined) return [];
  const lots = await listOpenLots(db, { today, settings });
  const asked = { today, weights: weightsOf(settings) };
  return lots
    .map((lot) => ({ lot, match: matchOf(comparedLot(lot), structure, asked) }))
    .filter(({ match }) => !match.isExcluded)
    .sort((one, other) => other.match.score - one.match.score);
}

/** Every structure with how well a lot suits it, the best first, then the nearest, then by name; the law's exclusions left out. */
export async function structuresFor(db: Db, lot: MatchLot, today: Day): Promise<MatchedStructure[]> {
  const asked = { today, weights: weightsOf(await readSettings(db)) };
  const matchWith = matcherOf(lot, asked);
  return (await listMatchStructures(db, { today }))
    .map((structure) => ({ structure, match: matchWith(structure) }))
    .filter(({ match }) => !match.isExcluded)
    .sort(({ match: one }, { match: other }) => other.score - one.score || awayOf(one) - awayOf(other));
}

/** Kilometres away; beyond any place on Earth when they are not known. */
function awayOf({ reasons }: Match): number {
  const zone = reasons.find((reason) => reason.criterion === "zone");
  return zone !== undefined && "km" in zone && zone.km !== null ? zone.km : 50_000;
}
