import type { Day } from "#app/domain/calendar.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import type { Match } from "#app/domain/match/match.ts";
import { comparedLot, weightsOf } from "#app/features/opportunities/matched.server.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenLots, type OpenLot } from "#db/queries/opportunities/open-lots.server.ts";
import { listOpenedLots, type OpenedLot } from "#db/queries/opportunities/opened-lots.server.ts";
import type { OwnLot } from "#db/queries/opportunities/own-answers.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { listMatchStructures } from "#db/queries/structures/match-structures.server.ts";

export type ReadableLot =
  /** `match`: null for a structure whose kind nobody said. */
  | { state: "open"; opened: OpenedLot; lot: OpenLot; match: Match | null }
  | { state: "closed"; opened: OpenedLot };

/** A lot as one structure may read it on a day; undefined when it was never open. */
export async function readableLot(
  db: Db,
  { organisationId, lotId }: OwnLot,
  today: Day,
): Promise<ReadableLot | undefined> {
  const [opened] = await listOpenedLots(db, { today, lots: [lotId] });
  if (opened === undefined) return undefined;
  const settings = await readSettings(db);
  const [lot] = await listOpenLots(db, { today, settings, lots: [lotId] });
  if (lot === undefined) return { state: "closed", opened };
  const [structure] = await listMatchStructures(db, { today, only: [organisationId] });
  const weights = weightsOf(settings);
  const match = structure === undefined ? null : matchOf(comparedLot(lot), structure, { today, weights });
  return { state: "open", opened, lot, match };
}
