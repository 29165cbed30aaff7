import type { Day } from "#app/domain/calendar.ts";
import { isNoticeOpen } from "#app/domain/notice/notice-life.ts";
import type { StoredNotice } from "#db/queries/notices/notice-list.server.ts";

/** The parts of the list of notices, by their word in the address. */
export const noticeStates = {
  "a-regarder": { label: "À regarder", none: "Aucun avis à regarder" },
  suivis: { label: "Suivis", none: "Aucun avis suivi" },
  ecartes: { label: "Écartés", none: "Aucun avis écarté" },
  marches: { label: "Devenus marchés", none: "Aucun avis n’est devenu un marché" },
} as const satisfies Record<string, { label: string; none: string }>;

export type NoticeState = keyof typeof noticeStates;

export const noticeStateCodes = Object.keys(noticeStates) as NoticeState[];

export const firstNoticeState = "a-regarder" satisfies NoticeState;

/** The part of the list an address asks for; the first when it names none. */
export function readNoticeState(word: string | null): NoticeState {
  return noticeStateCodes.find((code) => code === word) ?? firstNoticeState;
}

type Seen = Pick<StoredNotice, "mark" | "contractId" | "replyBy" | "publishedOn">;

/**
 * Whether a notice is of a part of its reader's list. `isFollowed`: by a structure, which a facilitator is told of. What
 * is dismissed is nowhere else; a followed one stays once closed, or once it became a contract.
 */
export function isInState(
  notice: Seen,
  state: NoticeState,
  { today, isFollowed }: { today: Day; isFollowed: boolean },
): boolean {
  switch (state) {
    case "a-regarder":
      return notice.mark === null && notice.contractId === null && isNoticeOpen(notice, today);
    case "suivis":
      return notice.mark === "followed" || (isFollowed && notice.mark !== "dismissed");
    case "ecartes":
      return notice.mark === "dismissed";
    case "marches":
      return notice.contractId !== null && notice.mark !== "dismissed";
  }
}
