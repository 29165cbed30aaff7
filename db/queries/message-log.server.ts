import type { MessageKind, MessageState } from "#app/domain/message-kind.ts";
import type { Db } from "../database.server.ts";
import type { ContractId, Id, Instant, OrganisationId } from "../schema/columns.ts";

export type LoggedMessage = {
  id: Id<"message">;
  kind: MessageKind;
  channel: "email" | "letter";
  to: string | null;
  companyName: string | null;
  contractReference: string | null;
  contractTitle: string | null;
  subject: string;
  state: MessageState;
  failure: string | null;
  createdAt: Instant;
  sentAt: Instant | null;
  accountName: string | null;
};

type LogQuestion = {
  hostId: OrganisationId;
  /** Null: whatever became of them. */
  state: MessageState | null;
  limit: number;
  offset: number;
};

/** What a host sent or keeps to be sent, the latest first. */
export function listMessages(
  db: Db,
  { hostId, state, limit, offset }: LogQuestion,
): Promise<LoggedMessage[]> {
  return logOf(db, hostId)
    .$if(state !== null, (query) => query.where("message.state", "=", state ?? "sent"))
    .orderBy("message.entered_rank", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many messages of a host are in each state. */
export async function countMessages(db: Db, hostId: OrganisationId): Promise<Record<MessageState, number>> {
  const rows = await db
    .selectFrom("message")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("host_id", "=", hostId)
    .groupBy("state")
    .execute();
  const of = (state: MessageState): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { outbox: of("outbox"), sent: of("sent"), failed: of("failed") };
}

export type WholeMessage = LoggedMessage & {
  body: string;
  contractId: ContractId | null;
  organisationId: OrganisationId | null;
  siret: string | null;
};

/** One message of a host, whole; nothing when another host sent it. */
export function findMessage(db: Db, hostId: OrganisationId, id: string): Promise<WholeMessage | undefined> {
  return logOf(db, hostId)
    .select([
      "message.body",
      "message.contract_id as contractId",
      "message.organisation_id as organisationId",
      "organisation.siret",
    ])
    .where("message.id", "=", id as Id<"message">)
    .executeTakeFirst();
}

function logOf(db: Db, hostId: OrganisationId) {
  return db
    .selectFrom("message")
    .leftJoin("contract", "contract.id", "message.contract_id")
    .leftJoin("organisation", "organisation.id", "message.organisation_id")
    .leftJoin("account", "account.id", "message.account_id")
    .select([
      "message.id",
      "message.kind",
      "message.channel",
      "message.to_address as to",
      "organisation.name as companyName",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "message.subject",
      "message.state",
      "message.failure",
      "message.created_at as createdAt",
      "message.sent_at as sentAt",
      "account.name as accountName",
    ])
    .where("message.host_id", "=", hostId);
}

/** `to`: the address it goes to from now on. */
type Change = { state: MessageState; failure: string | null; sentAt: Instant | null; to?: string };

/** Changes what became of a message still in the state that was seen. False: someone was faster. */
export async function changeMessageState(
  db: Db,
  { id, hostId, seen }: { id: Id<"message">; hostId: OrganisationId; seen: MessageState },
  { state, failure, sentAt, to }: Change,
): Promise<boolean> {
  const changed = await db
    .updateTable("message")
    .set({ state, failure, sent_at: sentAt, ...(to !== undefined && { to_address: to }) })
    .where("id", "=", id)
    .where("host_id", "=", hostId)
    .where("state", "=", seen)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

export type HistoryMessage = Pick<LoggedMessage, "id" | "kind" | "channel" | "state" | "to" | "companyName">;

/** What became of the messages of a contract, as its host sent them. */
export function listHistoryMessages(
  db: Db,
  contractId: ContractId,
  hostId: OrganisationId,
): Promise<HistoryMessage[]> {
  return db
    .selectFrom("message")
    .leftJoin("organisation", "organisation.id", "message.organisation_id")
    .select([
      "message.id",
      "message.kind",
      "message.channel",
      "message.state",
      "message.to_address as to",
      "organisation.name as companyName",
    ])
    .where("message.contract_id", "=", contractId)
    .where("message.host_id", "=", hostId)
    .execute();
}
