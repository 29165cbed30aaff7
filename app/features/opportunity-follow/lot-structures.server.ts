import type { Day } from "#app/domain/calendar.ts";
import { couldDo } from "#app/domain/match/could-do.ts";
import type { MatchLot } from "#app/domain/match/match.ts";
import { structuresFor, type MatchedStructure } from "#app/features/opportunities/matched.server.ts";
import type { Db } from "#db/database.server.ts";

/**
 * The structures that could do a lot, the best first: the one answer of the pages of studies and of contracts, for a lot
 * opened to structures, not yet, or not yet written.
 */
export async function structuresAbleFor(db: Db, lot: MatchLot, today: Day): Promise<MatchedStructure[]> {
  return (await structuresFor(db, lot, today)).filter(({ match }) => couldDo(match));
}
