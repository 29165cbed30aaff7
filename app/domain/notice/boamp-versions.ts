import { addDays, type Day } from "../calendar.ts";
import type { BoampRecord } from "./boamp-record.ts";
import type { ReplyLimit } from "./reply-limit.ts";
import type { TenderNotice } from "./tender-notice.ts";

/** What publications come to, each notice under the number of its first version. */
export type BoampVersions = {
  notices: TenderNotice[];
  /** New limits of notices read another time. */
  corrected: ReadonlyMap<string, ReplyLimit>;
  /** Cancelled ones: the last day on which offers were received. */
  cancelled: ReadonlyMap<string, Day>;
};

/**
 * Gathers the versions of each notice: a corrected call replaces the one before, a national corrective moves its limit,
 * a cancellation ends it the day before. A version keeps the number of the first, so that what was decided of it stays.
 */
export function gatherVersions(records: readonly BoampRecord[]): BoampVersions {
  const byId = new Map(records.map((record) => [record.id, record]));
  const notices = new Map<string, TenderNotice>();
  const corrected = new Map<string, ReplyLimit>();
  const cancelled = new Map<string, Day>();
  for (const record of [...byId.values()].sort(inOrder)) {
    const id = firstOf(record, byId);
    switch (record.act) {
      case "notice": {
        const before = notices.get(id);
        const publishedOn = before?.publishedOn ?? record.publishedOn;
        notices.set(id, { ...withKnown(record.notice, before), id, publishedOn });
        corrected.delete(id);
        break;
      }
      case "correction": {
        const notice = notices.get(id);
        if (record.limit === null) break;
        corrected.set(id, record.limit);
        if (notice) notices.set(id, { ...notice, replyBy: record.limit.day, replyTime: record.limit.time });
        break;
      }
      case "cancellation":
        cancelled.set(id, addDays(record.publishedOn, -1));
        break;
    }
  }
  return { notices: [...notices.values()].filter(({ id }) => !cancelled.has(id)), corrected, cancelled };
}

/** By day, then by number: a corrective follows what it corrects. */
function inOrder(one: BoampRecord, other: BoampRecord): number {
  if (one.publishedOn !== other.publishedOn) return one.publishedOn < other.publishedOn ? -1 : 1;
  return one.id.localeCompare(other.id, "fr", { numeric: true });
}

/** What a later version leaves out is what the one before said. */
function withKnown(notice: TenderNotice, before: TenderNotice | undefined): TenderNotice {
  if (before === undefined) return notice;
  return {
    ...notice,
    buyerName: notice.buyerName ?? before.buyerName,
    buyerSiret: notice.buyerSiret ?? before.buyerSiret,
    cpv: notice.cpv ?? before.cpv,
    category: notice.category ?? before.category,
    descriptors: notice.descriptors ?? before.descriptors,
  };
}

/** The number of the first version, from link to link; a ring of links ends where it was entered. */
function firstOf(record: BoampRecord, byId: ReadonlyMap<string, BoampRecord>): string {
  const seen = new Set<string>();
  let current = record;
  for (;;) {
    seen.add(current.id);
    const earlier = [...current.links].sort(byNumber).find((link) => !seen.has(link));
    if (earlier === undefined) return current.id;
    const linked = byId.get(earlier);
    if (linked === undefined) return earlier;
    current = linked;
  }
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "fr", { numeric: true });
}
