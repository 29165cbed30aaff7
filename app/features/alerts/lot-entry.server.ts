import { createHash } from "node:crypto";
import { opportunityNews, type OpportunityNews } from "#app/domain/alert.ts";
import type { Day } from "#app/domain/calendar.ts";
import { opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import type { AtomEntry } from "#app/platform/feed/atom-feed.ts";
import { lotPlace, lotTerms, type ToldLot } from "./lot-words.ts";

/** Entries of a feed, the latest: readers keep those before. */
export const mostEntries = 100;

type Told = { lotId: string; lot: ToldLot; news: OpportunityNews; on: Day };

/** One thing that happened to a lot, as an entry: the same id whichever feed tells it, another for what happens next. */
export function lotEntry(
  { lotId, lot, news, on }: Told,
  { url, why = "" }: { url: string; why?: string },
): AtomEntry {
  return {
    id: entryId(lotId, news),
    title: `${opportunityNews[news]}\u00a0: ${opportunityName(lot)}`,
    url,
    updated: startOf(on),
    summary: [lotPlace(lot), lotTerms(lot), ...(why === "" ? [] : [`${why}.`])].join(" "),
    categories: [opportunityNews[news]],
  };
}

/** When a feed without entries was last changed, as far as anyone can tell: at the start of the day. */
export function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A UUID made of what it names (RFC 9562, version 8), so that it never changes. */
function entryId(lotId: string, news: OpportunityNews): string {
  const bytes = createHash("sha256").update(`clause-commune|${lotId}|${news}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join("-")}`;
}
