import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";
import { pageOf } from "#app/ui/page-of.ts";
import { listNotices, type StoredNotice } from "#db/queries/notices/notice-list.server.ts";
import { listFollowers } from "#db/queries/notices/notice-marks.server.ts";
import { bestFirst, matchNotices } from "./matched-notices.server.ts";
import { noticeLines } from "./notice-lines.server.ts";
import { firstNoticeState, isInState, noticeStateCodes, readNoticeState } from "./notice-states.ts";
import type { NoticesAsk } from "./own-notice.server.ts";

/** One page of a part of the notices: what suits a structure first, else the last published first. */
export async function readNotices(asked: NoticesAsk, params: URLSearchParams) {
  const { db, organisationId, isStructure, today } = asked;
  const search = params.get("q")?.trim() ?? "";
  const state = readNoticeState(params.get("etat"));
  const all = await listNotices(db, asked, today);
  const named = all.filter((notice) => isNamed(notice, search));
  const followed = isStructure ? new Set<string>() : await followedOf(asked, named);
  const isIn = (notice: StoredNotice, code: typeof state): boolean =>
    isInState(notice, code, { today, isFollowed: followed.has(notice.id) });
  const found = named.filter((notice) => isIn(notice, state));
  const matched = isStructure
    ? await matchNotices(db, found, { organisationId, today })
    : found.map((notice) => ({ notice, match: null }));
  const ordered = isStructure && state === firstNoticeState ? matched.toSorted(bestFirst) : matched;
  const { shown, ...page } = pageOf(ordered, params);
  return {
    isStructure,
    search,
    state,
    never: all.length === 0,
    counts: noticeStateCodes.map((code) => ({
      state: code,
      count: named.filter((notice) => isIn(notice, code)).length,
    })),
    ...page,
    notices: await noticeLines(asked, shown),
  };
}

export type NoticeList = Awaited<ReturnType<typeof readNotices>>;

async function followedOf({ db }: NoticesAsk, notices: readonly StoredNotice[]): Promise<Set<string>> {
  const followers = await listFollowers(
    db,
    notices.map(({ id }) => id),
  );
  return new Set(followers.map(({ noticeId }) => noticeId));
}

function isNamed(notice: StoredNotice, search: string): boolean {
  const text = `${notice.searchText} ${searchText(notice.knownBuyer, notice.communeName)}`;
  return holdsWords(text, searchedWords(search));
}
