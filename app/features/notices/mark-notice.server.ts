import type { Viewer } from "#app/domain/viewer.ts";
import type { NoticeMark } from "#app/domain/notice/tender-notice.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { holdNotice } from "#db/queries/notices/converted-notices.server.ts";
import { setMark } from "#db/queries/notices/notice-marks.server.ts";
import type { AccountId, Instant, OrganisationId } from "#db/schema/columns.ts";

type Mark = {
  viewer: Viewer;
  organisationId: OrganisationId;
  noticeId: string;
  /** Null: to be looked at again. */
  mark: NoticeMark | null;
  at: Instant;
};

const acts = { followed: "notice.followed", dismissed: "notice.dismissed" } as const;

/** Keeps what an organisation makes of a notice. Said twice, it is kept once. */
export async function markNotice(
  db: Db,
  { viewer, organisationId, noticeId, mark, at }: Mark,
): Promise<"marked" | "not found"> {
  return db.transaction().execute(async (trx) => {
    const held = await holdNotice(trx, noticeId);
    if (held === undefined) return "not found";
    const accountId = viewer.accountId as AccountId;
    const before = await setMark(trx, { noticeId, organisationId, mark, accountId, at });
    if (before === mark) return "marked";
    const object = { objectType: "tender_notice", objectId: noticeId };
    await recordAudit(trx, {
      actor: viewer,
      act: mark === null ? "notice.restored" : acts[mark],
      ...object,
      changes: [{ ...object, field: "mark", before, after: mark }],
    });
    return "marked";
  });
}
