import type { Day } from "#app/domain/calendar.ts";
import { digestPeriodOn, type DigestPeriod } from "#app/domain/digest-period.ts";
import { grouped } from "#app/domain/grouped.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import { listAccountsWithout, type AlertAccount } from "#db/queries/alerts/alert-accounts.server.ts";
import { listAnsweredLots, listToldNews } from "#db/queries/alerts/told-lots.server.ts";
import { listMatchStructures } from "#db/queries/structures/match-structures.server.ts";
import { alertUrls, type AlertAddresses } from "./alert-urls.server.ts";
import { digestText } from "./digest-text.ts";
import { readLotNews, type NewsOfLot } from "./read-lot-news.server.ts";
import { newsKey, suitingNews, untoldNews, type SuitingNews } from "./suiting-news.server.ts";

export type PlannedDigest = {
  account: AlertAccount;
  period: string;
  subject: string;
  body: string;
  told: readonly SuitingNews[];
};

export type DigestAsked = AlertAddresses & {
  day: Day;
  /** Accounts of the demonstration count too. */
  demo: boolean;
};

type Due = DigestPeriod & { account: AlertAccount };

/** Structures are read for that many accounts at a time. */
const accountsAtOnce = 200;

/** The periods due on a day. */
export function periodsOn(day: Day): string[] {
  return (["daily", "weekly"] as const).flatMap((frequency) => digestPeriodOn(day, frequency)?.period ?? []);
}

/**
 * Hands over each digest due on that day that has something new to tell. Open lots are read once for all, and of the
 * directory only the structures of those accounts; an account told of nothing new gets none.
 */
export async function eachPlannedDigest(
  db: Db,
  asked: DigestAsked,
  take: (digest: PlannedDigest) => Promise<void>,
): Promise<void> {
  const due = await listDue(db, asked);
  if (due.length === 0) return;
  const news = await readLotNews(db, asked.day);
  if (news.length === 0) return;
  for (let from = 0; from < due.length; from += accountsAtOnce) {
    const slice = due.slice(from, from + accountsAtOnce);
    for (const digest of await planSlice(db, slice, { ...asked, news })) await take(digest);
  }
}

async function listDue(db: Db, { day, demo }: DigestAsked): Promise<Due[]> {
  const lists = (["daily", "weekly"] as const).map(async (frequency) => {
    const due = digestPeriodOn(day, frequency);
    if (due === null) return [];
    const accounts = await listAccountsWithout(db, { frequency, period: due.period, demo });
    return accounts.map((account) => ({ ...due, account }));
  });
  return (await Promise.all(lists)).flat();
}

type Reading = DigestAsked & { news: readonly NewsOfLot[] };

async function planSlice(db: Db, due: readonly Due[], asked: Reading): Promise<PlannedDigest[]> {
  const accounts = due.map(({ account }) => account);
  const only = [...new Set(accounts.map(({ organisationId }) => organisationId))];
  const structures = await listMatchStructures(db, { today: asked.day, only });
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const told = grouped(
    await listToldNews(
      db,
      accounts.map(({ accountId }) => accountId),
    ),
    ({ accountId }) => accountId,
  );
  const answered = grouped(await listAnsweredLots(db, only), ({ organisationId }) => organisationId);
  return due.flatMap(({ account, period, until }) => {
    const structure = byId.get(account.organisationId);
    if (structure === undefined) return [];
    const suiting = suitingNews(asked.news, { structure, minimum: account.minimum });
    const lines = untoldNews(suiting, {
      since: dayInParis(new Date(account.since)),
      until,
      told: new Set((told.get(account.accountId) ?? []).map(({ lotId, news }) => newsKey(lotId, news))),
      answered: new Set((answered.get(account.organisationId) ?? []).map(({ lotId }) => lotId)),
    });
    return lines.length === 0 ? [] : [{ account, period, told: lines, ...textOf(account, lines, asked) }];
  });
}

/** The subject and text of those lines for an account. */
export function textOf(
  { accountId, organisationName }: Pick<AlertAccount, "accountId" | "organisationName">,
  lines: readonly SuitingNews[],
  addresses: AlertAddresses,
): { subject: string; body: string } {
  return digestText({
    structureName: organisationName,
    lines: lines.map(({ lot, news, match }) => ({ lotId: lot.lotId, lot, news, match })),
    urls: alertUrls(addresses, accountId),
  });
}
