import { sql, type Kysely, type Transaction } from "kysely";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { ContractId } from "../../schema/columns.ts";

/**
 * The records of one file, one row a key, in temporary tables of the connection: the last record of a key
 * wins wherever it stands in the file, and a broken file is known before anything real is written. On disk,
 * so that memory does not grow with the file.
 */
type StagingTables = {
  decp_staged: {
    buyer_identifier: string;
    decp_id: string;
    /** Number of the record in the file, from 1. */
    ordinal: number;
    /** JSON of the contract; null: outside the département asked for. */
    content: string | null;
  };
  decp_written: { ordinal: number; contract_id: ContractId; outcome: "created" | "updated" };
};

export type StagedRow = StagingTables["decp_staged"];
export type WrittenRow = StagingTables["decp_written"];

/** `connection` must be a single one (`db.connection()`): temporary tables belong to it. */
export async function openStaging(connection: Db): Promise<void> {
  await closeStaging(connection);
  await connection.schema
    .createTable("decp_staged")
    .temporary()
    .addColumn("buyer_identifier", "text", (column) => column.notNull())
    .addColumn("decp_id", "text", (column) => column.notNull())
    .addColumn("ordinal", "integer", (column) => column.notNull().unique())
    .addColumn("content", "text")
    .addPrimaryKeyConstraint("decp_staged_pkey", ["buyer_identifier", "decp_id"])
    .execute();
  await connection.schema
    .createTable("decp_written")
    .temporary()
    .addColumn("ordinal", "integer", (column) => column.primaryKey())
    .addColumn("contract_id", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .execute();
}

export async function closeStaging(connection: Db): Promise<void> {
  await connection.schema.dropTable("decp_staged").ifExists().execute();
  await connection.schema.dropTable("decp_written").ifExists().execute();
}

function withStaging(db: Db): Kysely<Database & StagingTables> {
  return db.withTables<StagingTables>();
}

/** One row a key; a key already there is replaced. `rows` must not hold a key twice. */
export async function stageRows(staging: Db, rows: StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await withStaging(staging)
    .insertInto("decp_staged")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["buyer_identifier", "decp_id"]).doUpdateSet((eb) => ({
        ordinal: eb.ref("excluded.ordinal"),
        content: eb.ref("excluded.content"),
      })),
    )
    .execute();
}

/** Rows already there for some of these buyers and ids (and maybe a few others of theirs). */
export function findStaged(staging: Db, buyers: string[], ids: string[]): Promise<StagedRow[]> {
  return withStaging(staging)
    .selectFrom("decp_staged")
    .select(["buyer_identifier", "decp_id", "ordinal", "content"])
    .where("buyer_identifier", "in", buyers)
    .where("decp_id", "in", ids)
    .execute();
}

export async function countStaged(staging: Db): Promise<{ rows: number; outside: number }> {
  const counted = await withStaging(staging)
    .selectFrom("decp_staged")
    .select((eb) => [
      eb.fn.countAll<number>().as("rows"),
      eb.fn.countAll<number>().filterWhere("content", "is", null).as("outside"),
    ])
    .executeTakeFirstOrThrow();
  return counted;
}

/** A staged contract, with the contract of the installation that open data already made, or one of its key. */
export type StagedContract = {
  ordinal: number;
  content: string;
  knownId: ContractId | null;
  /** JSON of what open data last said of it. */
  lastFields: string | null;
  /** A contract with this buyer and this id that no import of open data has written (a workbook did). */
  sameKeyId: ContractId | null;
};

/** The next contracts of the file, in its order. */
export async function nextStaged(
  trx: Transaction<Database>,
  afterOrdinal: number,
  limit: number,
): Promise<StagedContract[]> {
  const rows = await withStaging(trx)
    .selectFrom("decp_staged as staged")
    .leftJoin("contract_source as source", (join) =>
      join
        .onRef("source.buyer_identifier", "=", "staged.buyer_identifier")
        .onRef("source.decp_id", "=", "staged.decp_id"),
    )
    .select([
      "staged.ordinal",
      "staged.buyer_identifier",
      "staged.decp_id",
      "staged.content",
      "source.contract_id as knownId",
      "source.fields as lastFields",
    ])
    .where("staged.content", "is not", null)
    .where("staged.ordinal", ">", afterOrdinal)
    .orderBy("staged.ordinal")
    .limit(limit)
    .execute();
  const unknown = rows.filter(({ knownId }) => knownId === null);
  const sameKey = await findSameKey(
    trx,
    unknown.map(({ decp_id }) => decp_id),
  );
  return rows.map(({ buyer_identifier, decp_id, content, ...row }) => ({
    ...row,
    content: content ?? "",
    sameKeyId: row.knownId === null ? (sameKey.get(`${buyer_identifier} ${decp_id}`) ?? null) : null,
  }));
}

async function findSameKey(trx: Transaction<Database>, decpIds: string[]): Promise<Map<string, ContractId>> {
  if (decpIds.length === 0) return new Map();
  const found = await trx
    .selectFrom("contract")
    .innerJoin("organisation", "organisation.id", "contract.authority_id")
    .leftJoin("contract_source as source", "source.contract_id", "contract.id")
    .select(["contract.id", "contract.decp_id", "organisation.siret"])
    .where("contract.decp_id", "in", decpIds)
    .where("source.contract_id", "is", null)
    .orderBy("contract.entered_rank", "desc")
    .execute();
  return new Map(found.map(({ id, decp_id, siret }) => [`${siret} ${decp_id ?? ""}`, id]));
}

export async function noteWritten(trx: Transaction<Database>, rows: WrittenRow[]): Promise<void> {
  if (rows.length > 0) await withStaging(trx).insertInto("decp_written").values(rows).execute();
}

/** What the import created or updated, in the file's order, by pages. */
export async function* writtenContracts(trx: Transaction<Database>): AsyncGenerator<WrittenRow> {
  let after = 0;
  for (;;) {
    const page = await withStaging(trx)
      .selectFrom("decp_written")
      .select(["ordinal", "contract_id", "outcome"])
      .where("ordinal", ">", after)
      .orderBy("ordinal")
      .limit(1000)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.ordinal;
  }
}

/** Imports of open data take their turn on PostgreSQL; on SQLite the first write already waits for the others. */
export async function takeTurn(trx: Transaction<Database>, isPostgres: boolean): Promise<void> {
  if (isPostgres) await sql`select pg_advisory_xact_lock(${0x64656370})`.execute(trx);
}
