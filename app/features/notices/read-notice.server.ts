import { randomUUID } from "node:crypto";
import { listFollowers } from "#db/queries/notices/notice-marks.server.ts";
import type { StoredNotice } from "#db/queries/notices/notice-list.server.ts";
import { matchNotices } from "./matched-notices.server.ts";
import { noticeLines } from "./notice-lines.server.ts";
import type { NoticesAsk } from "./own-notice.server.ts";

/** Everything the page of a notice shows: why it suits a structure; for a facilitator, who follows it. */
export async function readNotice(asked: NoticesAsk & { notice: StoredNotice }) {
  const { db, notice, organisationId, isStructure, today } = asked;
  const matched = isStructure
    ? await matchNotices(db, [notice], { organisationId, today })
    : [{ notice, match: null }];
  const [line] = await noticeLines(asked, matched);
  if (line === undefined) throw new Response(null, { status: 404 });
  return {
    isStructure,
    notice: line,
    siret: notice.buyerSiret,
    followers: isStructure ? [] : await listFollowers(db, [notice.id]),
    /** Of the contract it may become: sent twice, the button makes one. */
    newContractId: randomUUID(),
  };
}

export type NoticePage = Awaited<ReturnType<typeof readNotice>>;
