import type { Transaction } from "kysely";
import { addDays, type Day } from "#app/domain/calendar.ts";
import { daysKeptClosed, isNoticeOpen } from "#app/domain/notice/notice-life.ts";
import type { BoampVersions } from "#app/domain/notice/boamp-versions.ts";
import type { ReplyLimit } from "#app/domain/notice/reply-limit.ts";
import type { TenderNotice } from "#app/domain/notice/tender-notice.ts";
import { searchText } from "#app/domain/search-text.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { Database } from "../../schema.ts";

type Trx = Transaction<Database>;

/** Fewer than the 32 766 values SQLite binds, whatever the columns. */
const rowsPerInsert = 500;

export type WrittenNotices = { created: number; updated: number; unchanged: number };

/**
 * Keeps what was read: new notices while they are open, what changed of known ones, new limits, and cancelled ones closed
 * that day. What organisations made of them, and the contract one became, are not touched.
 */
export async function writeNotices(
  trx: Trx,
  { notices, corrected, cancelled }: BoampVersions,
  today: Day,
): Promise<WrittenNotices> {
  const stored = await storedNotices(
    trx,
    notices.map(({ id }) => id),
  );
  const fresh = notices.filter((notice) => !stored.has(notice.id) && isNoticeOpen(notice, today));
  for (let start = 0; start < fresh.length; start += rowsPerInsert) {
    await trx
      .insertInto("tender_notice")
      .values(fresh.slice(start, start + rowsPerInsert).map((notice) => rowOf(notice, today)))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const changed = notices.filter((notice) => {
    const before = stored.get(notice.id);
    return before !== undefined && differs(before, notice);
  });
  for (const { id, ...notice } of changed) {
    await trx
      .updateTable("tender_notice")
      .set({ ...columnsOf({ id, ...notice }), fetched_on: today })
      .where("id", "=", id)
      .execute();
  }
  const read = new Set(notices.map(({ id }) => id));
  for (const [id, limit] of corrected) if (!read.has(id)) await setLimit(trx, id, limit);
  for (const [id, day] of cancelled) await closeNotice(trx, id, day);
  return {
    created: fresh.length,
    updated: changed.length,
    unchanged: stored.size - changed.length,
  };
}

/** Forgets those long closed that nobody follows and that became no contract. Returns how many. */
export async function forgetClosedNotices(trx: Trx, today: Day): Promise<number> {
  const before = addDays(today, -daysKeptClosed);
  const { numDeletedRows } = await trx
    .deleteFrom("tender_notice")
    .where("contract_id", "is", null)
    .where((eb) => eb(eb.fn.coalesce("reply_by", "published_on"), "<", before))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("tender_mark")
            .select("organisation_id")
            .whereRef("tender_mark.notice_id", "=", "tender_notice.id")
            .where("mark", "=", "followed"),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function setLimit(trx: Trx, id: string, { day, time }: ReplyLimit): Promise<void> {
  await trx
    .updateTable("tender_notice")
    .set({ reply_by: day, reply_time: time })
    .where("id", "=", id)
    .execute();
}

/** Offers are no longer received after that day; one closed before stays as it is. */
async function closeNotice(trx: Trx, id: string, day: Day): Promise<void> {
  await trx
    .updateTable("tender_notice")
    .set({ reply_by: day, reply_time: null })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("reply_by", "is", null), eb("reply_by", ">", day)]))
    .execute();
}

type Columns = ReturnType<typeof columnsOf>;
type Stored = Columns & { id: string };

async function storedNotices(trx: Trx, ids: readonly string[]): Promise<Map<string, Stored>> {
  const rows = await inSlices(ids, (slice) =>
    trx
      .selectFrom("tender_notice")
      .select([
        "id",
        "title",
        "buyer_name",
        "buyer_siret",
        "published_on",
        "reply_by",
        "reply_time",
        "category",
        "cpv",
        "descriptors",
        "url",
        "search_text",
      ])
      .where("id", "in", slice)
      .execute(),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function differs(before: Stored, notice: TenderNotice): boolean {
  return Object.entries(columnsOf(notice)).some(
    ([column, value]) => before[column as keyof Columns] !== value,
  );
}

function columnsOf(notice: TenderNotice) {
  return {
    title: notice.title,
    buyer_name: notice.buyerName,
    buyer_siret: notice.buyerSiret as string | null,
    published_on: notice.publishedOn,
    reply_by: notice.replyBy,
    reply_time: notice.replyTime,
    category: notice.category,
    cpv: notice.cpv,
    descriptors: notice.descriptors,
    url: notice.url as string | null,
    search_text: searchText(notice.title, notice.buyerName, notice.descriptors, notice.id, notice.cpv),
  };
}

function rowOf(notice: TenderNotice, today: Day) {
  return {
    id: notice.id,
    department: notice.department,
    ...columnsOf(notice),
    fetched_on: today,
    contract_id: null,
    entered_rank: nextEnteredRank(),
  };
}
