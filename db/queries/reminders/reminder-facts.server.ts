import type { MessageKind, MessageState } from "#app/domain/message-kind.ts";
import type { Db } from "../../database.server.ts";
import type { ContractId, Id, Instant, OrganisationId } from "../../schema/columns.ts";

type OnContract = { contractId: ContractId; organisationId: OrganisationId };

export type PastReminder = OnContract & {
  id: Id<"message">;
  kind: MessageKind;
  state: MessageState;
  createdAt: Instant;
  sentAt: Instant | null;
  /** Who sent it. */
  accountName: string | null;
};

/** The reminders of a host to companies on its contracts, the latest first; of one of them when asked. */
export async function listPastReminders(
  db: Db,
  hostId: OrganisationId,
  one?: OnContract,
): Promise<PastReminder[]> {
  const rows = await db
    .selectFrom("message")
    .leftJoin("account", "account.id", "message.account_id")
    .select([
      "message.id",
      "message.contract_id as contractId",
      "message.organisation_id as organisationId",
      "message.kind",
      "message.state",
      "message.created_at as createdAt",
      "message.sent_at as sentAt",
      "account.name as accountName",
    ])
    .where("message.host_id", "=", hostId)
    .where("message.kind", "in", ["reminder_1", "reminder_2", "formal_notice"])
    .where("message.contract_id", "is not", null)
    .where("message.organisation_id", "is not", null)
    .$if(one !== undefined, (query) =>
      query
        .where("message.contract_id", "=", one?.contractId ?? null)
        .where("message.organisation_id", "=", one?.organisationId ?? null),
    )
    .orderBy("message.entered_rank", "desc")
    .execute();
  return rows as PastReminder[];
}

export type LinkUse = OnContract & { at: Instant };

/** When the link of each company of a host's contracts last served. */
export async function listLastLinkUses(db: Db, hostId: OrganisationId): Promise<LinkUse[]> {
  return db
    .selectFrom("company_link_use")
    .innerJoin("company_link", "company_link.id", "company_link_use.link_id")
    .innerJoin("contract", "contract.id", "company_link.contract_id")
    .select((eb) => [
      "company_link.contract_id as contractId",
      "company_link.organisation_id as organisationId",
      eb.fn.max("company_link_use.at").as("at"),
    ])
    .where("contract.host_id", "=", hostId)
    .groupBy(["company_link.contract_id", "company_link.organisation_id"])
    .execute();
}

/** The lines by which companies are contractors of a host's contracts: where their address is corrected. */
export function listContractorLines(
  db: Db,
  hostId: OrganisationId,
): Promise<(OnContract & { id: Id<"contractor"> })[]> {
  return db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(["contractor.id", "contract.id as contractId", "contractor.organisation_id as organisationId"])
    .where("contract.host_id", "=", hostId)
    .orderBy("contractor.entered_rank")
    .execute();
}
