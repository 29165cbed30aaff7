import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import type { AccountId, Flag, ImportId, Instant, OrganisationId } from "../schema/columns.ts";

export type ImportKind = Database["import"]["kind"];
export type ImportState = Database["import"]["state"];

/** A run as the history shows it: what came in, who asked, how it ended. */
export type ImportLine = {
  id: ImportId;
  kind: ImportKind;
  fileName: string;
  fileBytes: number;
  /** The account's name, or the actor when it was no account (`cli`). */
  askedBy: string;
  dryRun: Flag;
  state: ImportState;
  progress: number;
  counts: string | null;
  createdAt: Instant;
  finishedAt: Instant | null;
};

/** Whose runs: those made in the name of a host, and those an account asked for in the name of none. */
export type ImportsOf = { hostId: OrganisationId; accountId: AccountId };

export type ImportRemarkLine = Omit<Database["import_remark"], "import_id">;

function importsOf(db: Db, { hostId, accountId }: ImportsOf) {
  return db
    .selectFrom("import")
    .where((eb) =>
      eb.or([
        eb("import.host_id", "=", hostId),
        eb.and([eb("import.host_id", "is", null), eb("import.account_id", "=", accountId)]),
      ]),
    );
}

/** The last runs first, a page of them, with how many there are in all. */
export async function listImports(
  db: Db,
  of: ImportsOf,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ imports: ImportLine[]; total: number }> {
  const { total } = await importsOf(db, of)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const imports = await importsOf(db, of)
    .leftJoin("account", "account.id", "import.account_id")
    .select(lineColumns)
    .select((eb) => eb.fn.coalesce("account.name", "import.actor").as("askedBy"))
    .orderBy("import.created_at", "desc")
    .orderBy("import.id")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { imports, total };
}

/** One run; undefined when it is not one of theirs. */
export async function findImport(db: Db, of: ImportsOf, id: ImportId): Promise<ImportLine | undefined> {
  return importsOf(db, of)
    .leftJoin("account", "account.id", "import.account_id")
    .select(lineColumns)
    .select((eb) => eb.fn.coalesce("account.name", "import.actor").as("askedBy"))
    .where("import.id", "=", id)
    .executeTakeFirst();
}

/** What was said of the file, errors first, in the order of the file; a page of it. */
export async function listRemarks(
  db: Db,
  id: ImportId,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ImportRemarkLine[]> {
  return db
    .selectFrom("import_remark")
    .select(["position", "severity", "sheet", "row", "column", "value", "message"])
    .where("import_id", "=", id)
    .orderBy("position")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
}

/** How many remarks are kept in detail, by severity. */
export async function countRemarks(db: Db, id: ImportId): Promise<{ errors: number; warnings: number }> {
  return db
    .selectFrom("import_remark")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("severity", "=", "error").as("errors"),
      eb.fn.countAll<number>().filterWhere("severity", "=", "warning").as("warnings"),
    ])
    .where("import_id", "=", id)
    .executeTakeFirstOrThrow();
}

/** Records that a run was asked for; the process that carries it out takes it over. */
export async function insertWaitingImport(
  db: Db,
  run: {
    id: ImportId;
    kind: ImportKind;
    fileName: string;
    fileBytes: number;
    accountId: AccountId;
    hostId: OrganisationId;
    dryRun: boolean;
    at: Instant;
  },
): Promise<void> {
  await db
    .insertInto("import")
    .values({
      id: run.id,
      kind: run.kind,
      file_name: run.fileName,
      file_bytes: run.fileBytes,
      account_id: run.accountId,
      actor: "account",
      host_id: run.hostId,
      dry_run: run.dryRun ? 1 : 0,
      state: "waiting",
      progress: 0,
      counts: null,
      created_at: run.at,
      finished_at: null,
    })
    .execute();
}

/** A run whose process ended without saying how: nothing of it was written. */
export async function failImport(db: Db, id: ImportId, at: Instant): Promise<void> {
  await db
    .updateTable("import")
    .set({ state: "failed", finished_at: at })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .execute();
}

/** Runs asked for on screen and cut short by a stop of the server; called when it starts. Returns how many. */
export async function failInterruptedImports(db: Db, at: Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("import")
    .set({ state: "failed", finished_at: at })
    .where("state", "in", ["waiting", "running"])
    .where("account_id", "is not", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const lineColumns = [
  "import.id",
  "import.kind",
  "import.file_name as fileName",
  "import.file_bytes as fileBytes",
  "import.dry_run as dryRun",
  "import.state",
  "import.progress",
  "import.counts",
  "import.created_at as createdAt",
  "import.finished_at as finishedAt",
] as const;
