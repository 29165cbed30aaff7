import type { Day } from "#app/domain/calendar.ts";
import { matcherOf, type MatchQuestion } from "#app/domain/match/match-lot.ts";
import type { Match, MatchLot, MatchStructure, MatchWeights } from "#app/domain/match/match.ts";
import type { Settings } from "#app/domain/setting.ts";
import { keptFigures } from "#app/features/contracts/kept-figures.server.ts";
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

/** An open lot, and how well it suits a structure with the weights in force. */
export type LotToMatch = { lot: OpenLot; matchWith: (structure: MatchStructure) => Match };

/** One day of one database. */
const keptLots = keptFigures<readonly LotToMatch[]>(1);

/**
 * Every open lot, the last opened first, ready to be compared: the same facts for whoever asks, so they are read again only
 * after something was written, by this server or another, or on another day. No match is kept.
 */
export function openLotsToMatch(db: Db, today: Day): Promise<readonly LotToMatch[]> {
  return keptLots(db, today, async () => {
    const settings = await readSettings(db);
    const asked = { today, weights: weightsOf(settings) };
    const lots = await listOpenLots(db, { today, settings });
    return lots.map((lot) => ({ lot, matchWith: lateMatcher(lot, asked) }));
  });
}

/** What a lot is made of is read at the first comparison: who only lists lots never pays for it. */
function lateMatcher(lot: OpenLot, asked: MatchQuestion): LotToMatch["matchWith"] {
  let matchWith: LotToMatch["matchWith"] | undefined;
  return (structure) => {
    matchWith ??= matcherOf(comparedLot(lot), asked);
    return matchWith(structure);
  };
}

/**
 * Every open lot with how well it suits one structure, the best first, then the last opened; those the law keeps for
 * others are left out. Only this structure's row is computed.
 */
export async function lotsFor(db: Db, organisationId: OrganisationId, today: Day): Promise<MatchedLot[]> {
  const [structure] = await listMatchStructures(db, { today, only: [organisationId] });
  if (structure === undefined) return [];
  return (await openLotsToMatch(db, today))
    .map(({ lot, matchWith }) => ({ lot, match: matchWith(structure) }))
    .filter(({ match }) => !match.isExcluded)
    .sort((one, other) => other.match.score - one.match.score);
}

const keptDirectory = keptFigures<readonly MatchStructureRow[]>(1);

/**
 * Every structure with how well a lot suits it, the best first, then the nearest, then by name; the law's exclusions left
 * out. The directory is read again only after something was written, or on another day.
 */
export async function structuresFor(db: Db, lot: MatchLot, today: Day): Promise<MatchedStructure[]> {
  const [found] = await structuresForEach(db, [lot], today);
  return found ?? [];
}

/** The same for several lots, in their order: the directory and the weights are read once. */
export async function structuresForEach(
  db: Db,
  lots: readonly MatchLot[],
  today: Day,
): Promise<MatchedStructure[][]> {
  const asked = { today, weights: weightsOf(await readSettings(db)) };
  const directory = await keptDirectory(db, today, () => listMatchStructures(db, { today }));
  return lots.map((lot) => {
    const matchWith = matcherOf(lot, asked);
    return directory
      .map((structure) => ({ structure, match: matchWith(structure) }))
      .filter(({ match }) => !match.isExcluded)
      .sort(({ match: one }, { match: other }) => other.score - one.score || awayOf(one) - awayOf(other));
  });
}

/** Kilometres away; beyond any place on Earth when they are not known. */
function awayOf({ reasons }: Match): number {
  const zone = reasons.find((reason) => reason.criterion === "zone");
  return zone !== undefined && "km" in zone && zone.km !== null ? zone.km : 50_000;
}
