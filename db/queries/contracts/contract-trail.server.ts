import type { Db } from "../../database.server.ts";
import type { ContractId, Instant } from "../../schema/columns.ts";

/** One act on a contract, with the fields it changed. */
export type ContractAct = {
  sequence: number;
  at: Instant;
  act: string;
  /** Who, when it was an account. */
  accountName: string | null;
  /** Who else: `link:…` is a company, by its link. */
  actor: string;
  changes: {
    objectType: string;
    objectId: string;
    field: string;
    before: string | null;
    after: string | null;
  }[];
};

/** What was done to a contract on screen, the latest first: at most `limit` acts, two reads. */
export async function listContractActs(
  db: Db,
  contractId: ContractId,
  limit: number,
): Promise<ContractAct[]> {
  const events = await db
    .selectFrom("audit_event")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select([
      "audit_event.sequence",
      "audit_event.at",
      "audit_event.act",
      "audit_event.actor",
      "account.name as accountName",
    ])
    .where("audit_event.object_type", "=", "contract")
    .where("audit_event.object_id", "=", contractId)
    .orderBy("audit_event.sequence", "desc")
    .limit(limit)
    .execute();
  if (events.length === 0) return [];
  const changes = await db
    .selectFrom("audit_change")
    .select([
      "event_sequence as eventSequence",
      "object_type as objectType",
      "object_id as objectId",
      "field",
      "before",
      "after",
    ])
    .where(
      "event_sequence",
      "in",
      events.map((event) => event.sequence),
    )
    .orderBy("position")
    .execute();
  return events.map((event) => ({
    ...event,
    changes: changes.filter((change) => change.eventSequence === event.sequence),
  }));
}

export type LastWriter = { name: string | null; at: Instant };

/** Who last wrote a contract, and when; nothing when it was never written on screen. */
export function lastWriterOf(db: Db, contractId: ContractId): Promise<LastWriter | undefined> {
  return db
    .selectFrom("audit_event")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select(["account.name", "audit_event.at"])
    .where("audit_event.object_type", "=", "contract")
    .where("audit_event.object_id", "=", contractId)
    .orderBy("audit_event.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Who last wrote one line of a contract (an order, a contractor…) on screen, and when. */
export function lastWriterOfLine(
  db: Db,
  contractId: ContractId,
  lineId: string,
): Promise<(LastWriter & { act: string }) | undefined> {
  return db
    .selectFrom("audit_event")
    .innerJoin("audit_change", "audit_change.event_sequence", "audit_event.sequence")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select(["account.name", "audit_event.at", "audit_event.act"])
    .where("audit_event.object_type", "=", "contract")
    .where("audit_event.object_id", "=", contractId)
    .where("audit_change.object_id", "=", lineId)
    .orderBy("audit_event.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Who did that act to each line of a contract (noted an obligation change…), and when. */
export async function listLineWriters(
  db: Db,
  contractId: ContractId,
  act: string,
): Promise<Map<string, LastWriter>> {
  const rows = await db
    .selectFrom("audit_event")
    .innerJoin("audit_change", "audit_change.event_sequence", "audit_event.sequence")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select(["audit_change.object_id as lineId", "account.name", "audit_event.at"])
    .distinct()
    .where("audit_event.object_type", "=", "contract")
    .where("audit_event.object_id", "=", contractId)
    .where("audit_event.act", "=", act)
    .execute();
  return new Map(rows.map(({ lineId, ...writer }) => [lineId, writer]));
}
