import type { Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import { openSince } from "#app/domain/notice/notice-life.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** Whose eyes read them: the marks told are its own. */
export type NoticeReader = { organisationId: OrganisationId };

function noticesOf(db: Db, { organisationId }: NoticeReader) {
  return db
    .selectFrom("tender_notice as notice")
    .leftJoin("tender_mark as mark", (join) =>
      join.onRef("mark.notice_id", "=", "notice.id").on("mark.organisation_id", "=", organisationId),
    )
    .leftJoin("contract", "contract.id", "notice.contract_id")
    .leftJoin("organisation as buyer", "buyer.siret", "notice.buyer_siret")
    .leftJoin("commune", "commune.code", "buyer.commune_code")
    .select([
      "notice.id",
      "notice.title",
      "notice.buyer_name as buyerName",
      "notice.buyer_siret as buyerSiret",
      "notice.department",
      "notice.published_on as publishedOn",
      "notice.reply_by as replyBy",
      "notice.reply_time as replyTime",
      "notice.category",
      "notice.cpv",
      "notice.descriptors",
      "notice.url",
      "notice.fetched_on as fetchedOn",
      "notice.search_text as searchText",
      "notice.contract_id as contractId",
      "mark.mark",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "contract.host_id as contractHostId",
      "buyer.name as knownBuyer",
      "commune.code as commune",
      "commune.name as communeName",
      "commune.epci_siren as epci",
      "commune.territory_code as territory",
      "commune.latitude",
      "commune.longitude",
    ]);
}

type NoticeRow = Awaited<ReturnType<ReturnType<typeof noticesOf>["execute"]>>[number];

/** Where a notice is: at its buyer's when that one is known, else in its département. */
function placed({ commune, epci, territory, latitude, longitude, ...row }: NoticeRow) {
  return {
    ...row,
    place: { commune, epci, territory, department: row.department },
    point: geoPoint(latitude, longitude),
  };
}

export type StoredNotice = ReturnType<typeof placed>;

/**
 * Notices an organisation may still act on, or did: those open on a day, followed, dismissed, or that became a contract;
 * the last published first.
 */
export async function listNotices(db: Db, reader: NoticeReader, today: Day): Promise<StoredNotice[]> {
  const since = openSince(today);
  const rows = await noticesOf(db, reader)
    .where((eb) =>
      eb.or([
        eb("notice.reply_by", ">=", since.replyBy),
        eb.and([eb("notice.reply_by", "is", null), eb("notice.published_on", ">=", since.publishedOn)]),
        eb("mark.mark", "is not", null),
        eb("notice.contract_id", "is not", null),
        eb.exists(
          eb
            .selectFrom("tender_mark as any_mark")
            .select("any_mark.notice_id")
            .whereRef("any_mark.notice_id", "=", "notice.id")
            .where("any_mark.mark", "=", "followed"),
        ),
      ]),
    )
    .orderBy("notice.published_on", "desc")
    .orderBy("notice.entered_rank", "desc")
    .orderBy("notice.id")
    .execute();
  return rows.map(placed);
}

/** One notice as its reader sees it; undefined when there is none of that number. */
export async function findNotice(
  db: Db,
  reader: NoticeReader,
  id: string,
): Promise<StoredNotice | undefined> {
  const row = await noticesOf(db, reader).where("notice.id", "=", id).executeTakeFirst();
  return row && placed(row);
}
