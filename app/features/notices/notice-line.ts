import { contractCategories } from "#app/domain/exchange-codes.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Reason } from "#app/domain/match/match.ts";
import { isNoticeOpen } from "#app/domain/notice/notice-life.ts";
import { isHint } from "./is-hint.ts";
import type { MatchedNotice } from "./matched-notices.server.ts";

type Beside = { today: Day; organisationId: string; followers: readonly string[]; openLot: string | null };

/** One notice as lists and its page show it, to one organisation. */
export function noticeLine({ notice, match }: MatchedNotice, beside: Beside) {
  const { today, organisationId, followers, openLot } = beside;
  return {
    id: notice.id,
    title: notice.title,
    buyer: notice.buyerName ?? notice.knownBuyer,
    place: notice.communeName,
    publishedOn: notice.publishedOn,
    replyBy: notice.replyBy,
    replyTime: notice.replyTime,
    category: notice.category === null ? null : contractCategories[notice.category].label,
    cpv: notice.cpv,
    descriptors: notice.descriptors?.replaceAll("; ", " · ") ?? null,
    url: notice.url,
    fetchedOn: notice.fetchedOn,
    isOpen: isNoticeOpen(notice, today),
    mark: notice.mark,
    /** Told only of what is of its trades: a place near by suits nobody by itself. */
    blocks: match !== null && isHint(match) ? match.blocks : null,
    reasons: match === null ? [] : toldReasons(match.reasons),
    followers,
    contract: contractOf(notice, organisationId),
    openLot,
  };
}

export type NoticeLine = ReturnType<typeof noticeLine>;

/** The contract of one's own host is named; another's is only said to exist. */
function contractOf(notice: MatchedNotice["notice"], organisationId: string) {
  if (notice.contractId === null) return null;
  const { contractReference: reference, contractTitle: title } = notice;
  return notice.contractHostId === organisationId && reference !== null && title !== null
    ? { isOwn: true as const, reference, title }
    : { isOwn: false as const };
}

/** A notice never says its hours, and seldom its place: what is always unknown is not worth a line. */
function toldReasons(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(
    ({ criterion, verdict }) => criterion !== "size" && !(criterion === "zone" && verdict === "unknown"),
  );
}
