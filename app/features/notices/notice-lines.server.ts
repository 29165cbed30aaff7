import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { listLotsOfContracts } from "#db/queries/notices/converted-notices.server.ts";
import { listFollowers } from "#db/queries/notices/notice-marks.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { MatchedNotice } from "./matched-notices.server.ts";
import { noticeLine, type NoticeLine } from "./notice-line.ts";

type Asked = { db: Db; organisationId: OrganisationId; isStructure: boolean; today: Day };

/** What is shown of some notices: who follows them, for a facilitator; the lot they became, for a structure. */
export async function noticeLines(asked: Asked, shown: readonly MatchedNotice[]): Promise<NoticeLine[]> {
  const { db, isStructure, organisationId, today } = asked;
  const followers = isStructure ? [] : await listFollowers(db, idsOf(shown));
  const openLots = isStructure ? await openLotsOf(asked, shown) : new Map<string, string>();
  return shown.map((matched) =>
    noticeLine(matched, {
      today,
      organisationId,
      followers: followers.filter(({ noticeId }) => noticeId === matched.notice.id).map(({ name }) => name),
      openLot: openLots.get(matched.notice.contractId ?? "") ?? null,
    }),
  );
}

function idsOf(shown: readonly MatchedNotice[]): string[] {
  return shown.map(({ notice }) => notice.id);
}

/** By contract, the first of its lots that is shown to structures today. */
async function openLotsOf(
  { db, today }: Asked,
  shown: readonly MatchedNotice[],
): Promise<Map<string, string>> {
  const contracts = shown.flatMap(({ notice }) => notice.contractId ?? []);
  const lots = await listLotsOfContracts(db, contracts);
  if (lots.length === 0) return new Map();
  const settings = await readSettings(db);
  const open = await listOpenLots(db, { today, settings, lots: lots.map(({ lotId }) => lotId) });
  return new Map(open.map(({ contractId, lotId }) => [contractId as string, lotId as string]));
}
