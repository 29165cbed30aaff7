import { createHash, type Hash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { engineOf, type Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import type { AccountId, Instant } from "../schema/columns.ts";

/** Who acts: an account (a `Viewer` will do), a company by its link, or the program itself, from a terminal or while seeding. */
export type Actor = OwnActor | { companyLinkId: string };

/** Someone of the house, or the program. */
export type OwnActor = { accountId: string } | "cli" | "demo" | "system";

/** One field of one object, before and after. Never a personal or a sensitive value: « modifié » says enough. */
export type AuditChange = {
  objectType: string;
  objectId: string;
  field: string;
  before?: string | null;
  after?: string | null;
};

export type AuditEntry = {
  actor: Actor;
  /** `noun.past-participle`: `contract.created`, `workbook.imported`. */
  act: string;
  /** The table of what was acted on: `contract`, `import`. */
  objectType: string;
  objectId?: string | null;
  changes?: Iterable<AuditChange> | AsyncIterable<AuditChange>;
  /** When; now, unless a test says otherwise. */
  at?: Instant;
};

/** The four bytes « clau », read as a number: PostgreSQL's key of the lock under which events take their turn. */
const auditLock = 0x636c6175;
const changesPerInsert = 1000;

/**
 * Writes one event, chained by hash to the one before, and returns its sequence. Call it inside the transaction of
 * what it tells, and last: on PostgreSQL other events wait until that transaction ends, so that sequences have no hole.
 */
export async function recordAudit(trx: Transaction<Database>, entry: AuditEntry): Promise<number> {
  await takeTurn(trx);
  const previous = await lastEvent(trx);
  const event = {
    sequence: (previous?.sequence ?? 0) + 1,
    at: entry.at ?? (new Date().toISOString() as Instant),
    ...actorColumns(entry.actor),
    act: entry.act,
    object_type: entry.objectType,
    object_id: entry.objectId ?? null,
  };
  await trx
    .insertInto("audit_event")
    .values({ ...event, digest: "" })
    .execute();
  const hash = startDigest(previous?.digest ?? "", event);
  await insertChanges(trx, event.sequence, entry.changes ?? [], hash);
  await trx
    .updateTable("audit_event")
    .set({ digest: hash.digest("hex") })
    .where("sequence", "=", event.sequence)
    .execute();
  return event.sequence;
}

/**
 * Waits for those who are writing an event: what is read after is what they left. For what no row can be held for;
 * SQLite has one writer at a time.
 */
export async function takeTurn(trx: Transaction<Database>): Promise<void> {
  if (engineOf(trx) === "postgres") await sql`select pg_advisory_xact_lock(${auditLock})`.execute(trx);
}

function actorColumns(actor: Actor): { account_id: AccountId | null; actor: string } {
  if (typeof actor === "string") return { account_id: null, actor };
  return "accountId" in actor
    ? { account_id: actor.accountId as AccountId, actor: "account" }
    : { account_id: null, actor: `link:${actor.companyLinkId}` };
}

/** What is hashed of an event, after the digest of the one before. The order of fields is part of the format. */
export function startDigest(previousDigest: string, event: Omit<Database["audit_event"], "digest">): Hash {
  const fields = [
    previousDigest,
    event.sequence,
    event.at,
    event.account_id,
    event.actor,
    event.act,
    event.object_type,
    event.object_id,
  ];
  return createHash("sha256").update(JSON.stringify(fields));
}

/** Adds one change, in its order, to the digest of its event. */
export function addToDigest(hash: Hash, change: Omit<Database["audit_change"], "event_sequence">): void {
  const { position, object_type, object_id, field, before, after } = change;
  hash.update(JSON.stringify([position, object_type, object_id, field, before, after]));
}

async function insertChanges(
  trx: Transaction<Database>,
  sequence: number,
  changes: Iterable<AuditChange> | AsyncIterable<AuditChange>,
  hash: Hash,
): Promise<void> {
  let batch: Database["audit_change"][] = [];
  let position = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await trx.insertInto("audit_change").values(batch).execute();
    batch = [];
  };
  for await (const change of changes) {
    position += 1;
    const row = {
      event_sequence: sequence,
      position,
      object_type: change.objectType,
      object_id: change.objectId,
      field: change.field,
      before: change.before ?? null,
      after: change.after ?? null,
    };
    addToDigest(hash, row);
    batch.push(row);
    if (batch.length === changesPerInsert) await flush();
  }
  await flush();
}

async function lastEvent(db: Db): Promise<{ sequence: number; digest: string } | undefined> {
  return db
    .selectFrom("audit_event")
    .select(["sequence", "digest"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Events about who signs in and what was taken out: they change no figure. */
const quietObjects = ["account", "session", "api_token", "export", "acknowledgement"];
/** Reads that are logged: they change nothing at all. */
export const viewActs = ["participant.viewed"];

/**
 * A number that grows with each write that may change a figure: the key under which a computed figure may be kept.
 * 0 on an empty installation.
 */
export async function dataRevision(db: Db): Promise<number> {
  const last = await db
    .selectFrom("audit_event")
    .select("sequence")
    .where("object_type", "not in", quietObjects)
    .where("act", "not in", viewActs)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.sequence ?? 0;
}
