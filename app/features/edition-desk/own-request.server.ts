import {
  editionPeriodCode,
  editionPeriodWords,
  parseEditionPeriod,
} from "#app/domain/edition/edition-state.ts";
import type { Db } from "#db/database.server.ts";
import { lastRequestedPeriod, lastRequests } from "#db/queries/editions/host-standing.server.ts";
import type { ListedEdition } from "#db/queries/editions/read-edition.server.ts";
import type { Instant, OrganisationId } from "#db/schema/columns.ts";

/** What the network last asked a host to complete: the period, its word and code, and when. */
export type OwnRequest = { code: string; words: string; at: Instant };

/** The last request to a host, as long as nothing of its period has been published since; null otherwise. */
export async function ownRequest(
  db: Db,
  hostId: OrganisationId,
  published: readonly ListedEdition[],
): Promise<OwnRequest | null> {
  const period = parseEditionPeriod((await lastRequestedPeriod(db, hostId)) ?? "");
  if (period === undefined) return null;
  const code = editionPeriodCode(period);
  const at = (await lastRequests(db, code)).get(hostId);
  if (at === undefined) return null;
  const isOut = published.some(
    ({ from, to, publishedOn }) => from <= period.to && to >= period.from && publishedOn >= at.slice(0, 10),
  );
  return isOut ? null : { code, words: editionPeriodWords(period), at };
}
