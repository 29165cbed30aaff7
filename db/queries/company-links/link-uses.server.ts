import type { Month } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { ContractId, Id, Instant } from "../../schema/columns.ts";
import type { CompanyLinkId } from "./links.server.ts";

export type LinkUseId = Id<"company_link_use">;

export type LinkUse = {
  id: LinkUseId;
  linkId: CompanyLinkId;
  at: Instant;
  act: "opened" | "declared" | "uploaded";
  month: Month | null;
  lines: number | null;
};

/** Notes a use. False when that one is already noted: nothing is written. */
export async function insertLinkUse(db: Db, { linkId, ...use }: LinkUse): Promise<boolean> {
  const written = await db
    .insertInto("company_link_use")
    .values({ ...use, link_id: linkId, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Whether the link was opened since that instant. */
export async function wasOpenedSince(db: Db, linkId: CompanyLinkId, since: Instant): Promise<boolean> {
  const found = await db
    .selectFrom("company_link_use")
    .select("id")
    .where("link_id", "=", linkId)
    .where("act", "=", "opened")
    .where("at", ">", since)
    .executeTakeFirst();
  return found !== undefined;
}

/** A use of that link, whatever another link holds under the same id. */
export function findLinkUse(db: Db, linkId: CompanyLinkId, id: LinkUseId): Promise<LinkUse | undefined> {
  return db
    .selectFrom("company_link_use")
    .select(["id", "link_id as linkId", "at", "act", "month", "lines"])
    .where("link_id", "=", linkId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export type LoggedUse = Omit<LinkUse, "id" | "linkId"> & { id: string; companyName: string };

/** The uses of the links of a contract, the latest first. */
export function listLinkUses(
  db: Db,
  contractId: ContractId,
  { limit, offset }: { limit: number; offset: number },
): Promise<LoggedUse[]> {
  return db
    .selectFrom("company_link_use")
    .innerJoin("company_link", "company_link.id", "company_link_use.link_id")
    .innerJoin("organisation", "organisation.id", "company_link.organisation_id")
    .select([
      "company_link_use.id",
      "company_link_use.at",
      "company_link_use.act",
      "company_link_use.month",
      "company_link_use.lines",
      "organisation.name as companyName",
    ])
    .where("company_link.contract_id", "=", contractId)
    .orderBy("company_link_use.entered_rank", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many uses there are, and the last of each contractor. */
export async function countLinkUses(db: Db, contractId: ContractId) {
  return db
    .selectFrom("company_link_use")
    .innerJoin("company_link", "company_link.id", "company_link_use.link_id")
    .select((eb) => [
      "company_link.organisation_id as organisationId",
      eb.fn.countAll<number>().as("uses"),
      eb.fn.max("company_link_use.at").as("lastAt"),
    ])
    .where("company_link.contract_id", "=", contractId)
    .groupBy("company_link.organisation_id")
    .execute();
}
