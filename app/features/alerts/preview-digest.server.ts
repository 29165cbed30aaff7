import type { Day } from "#app/domain/calendar.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import type { AlertSetting } from "#db/queries/alerts/alert-setting.server.ts";
import { listAnsweredLots, listToldNews } from "#db/queries/alerts/told-lots.server.ts";
import { listMatchStructures } from "#db/queries/structures/match-structures.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";
import { initialMinimum } from "./alert-form.schema.ts";
import type { AlertAddresses } from "./alert-urls.server.ts";
import { textOf } from "./plan-digests.server.ts";
import { readLotNews } from "./read-lot-news.server.ts";
import { newsKey, suitingNews, untoldNews } from "./suiting-news.server.ts";

type Asked = AlertAddresses & {
  accountId: AccountId;
  organisationId: OrganisationId;
  setting: AlertSetting | undefined;
  today: Day;
};

/** Long before anything was opened. */
const always = "1900-01-01" as Day;

/**
 * The digest as it would leave now, made by the same functions; null when nothing is to be told. Who gets none is shown
 * an example: everything open that suits and has no answer.
 */
export async function previewDigest(
  db: Db,
  { accountId, organisationId, setting, today, ...addresses }: Asked,
): Promise<{ subject: string; body: string; count: number } | null> {
  const [structure] = await listMatchStructures(db, { today, only: [organisationId] });
  if (structure === undefined) return null;
  const suiting = suitingNews(await readLotNews(db, today), {
    structure,
    minimum: setting?.minimum ?? initialMinimum,
  });
  const isTold = setting !== undefined && setting.frequency !== "never";
  const told = isTold ? await listToldNews(db, [accountId]) : [];
  const answered = await listAnsweredLots(db, [organisationId]);
  const lines = untoldNews(suiting, {
    since: isTold ? dayInParis(new Date(setting.since)) : always,
    until: today,
    told: new Set(told.map(({ lotId, news }) => newsKey(lotId, news))),
    answered: new Set(answered.map(({ lotId }) => lotId)),
  });
  if (lines.length === 0) return null;
  return {
    ...textOf({ accountId, organisationName: structure.name }, lines, addresses),
    count: lines.length,
  };
}
