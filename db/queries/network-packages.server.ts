import { randomBytes } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../database.server.ts";
import { inSlices } from "../in-slices.server.ts";
import { installationPrefix } from "../prepare-database.server.ts";
import type { AccountId, Id, ImportId, Instant, OrganisationId } from "../schema/columns.ts";

/** How many files of persons a host keeps. */
export async function countFiles(db: Db, hostId: OrganisationId): Promise<number> {
  const row = await db
    .selectFrom("participant")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("host_id", "=", hostId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/**
 * Whether a host keeps its own files here, with names: a package of it would count its persons twice. A file known by its
 * key alone came with a package, or was purged.
 */
export async function keepsFilesHere(db: Db, hostId: OrganisationId): Promise<boolean> {
  const row = await db
    .selectFrom("participant")
    .select("id")
    .where("host_id", "=", hostId)
    .where("birth_name", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A package that was read. */
export type ReceivedPackage = {
  id: string;
  host: string;
  siret: string;
  madeOn: Day;
  importedAt: Instant;
  keysMatch: boolean;
  /** Whether it is the last one read of that host. */
  isLast: boolean;
};

/** Packages read here, of every host or of one, the last first. How many persons they hold is told to nobody. */
export async function listPackages(
  db: Db,
  { hostId }: { hostId?: OrganisationId } = {},
): Promise<ReceivedPackage[]> {
  const rows = await db
    .selectFrom("network_package")
    .innerJoin("organisation", "organisation.id", "network_package.host_id")
    .select([
      "network_package.id",
      "organisation.name as host",
      "organisation.siret",
      "network_package.made_on as madeOn",
      "network_package.imported_at as importedAt",
      "network_package.keys_match as keysMatch",
    ])
    .$if(hostId !== undefined, (query) =>
      query.where("network_package.host_id", "=", hostId ?? ("" as OrganisationId)),
    )
    .orderBy("network_package.imported_at", "desc")
    .orderBy("network_package.id")
    .execute();
  const last = new Map<string, string>();
  for (const { siret, id } of rows) if (!last.has(siret)) last.set(siret, id);
  return rows.map(({ keysMatch, ...row }) => ({
    ...row,
    keysMatch: keysMatch === 1,
    isLast: last.get(row.siret) === row.id,
  }));
}

/** Day and mark of the last package read of a host. */
export async function lastPackageOf(
  db: Db,
  hostId: OrganisationId,
): Promise<{ madeOn: Day; secretMark: string } | undefined> {
  return db
    .selectFrom("network_package")
    .select(["made_on as madeOn", "secret_mark as secretMark"])
    .where("host_id", "=", hostId)
    .orderBy("imported_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Keeps what a package said of itself, once its rows are in. */
export async function keepPackage(
  db: Db,
  row: {
    id: Id<"network_package">;
    hostId: OrganisationId;
    importId: ImportId;
    madeOn: Day;
    importedAt: Instant;
    secretMark: string;
    keysMatch: boolean;
    persons: number;
    accountId: AccountId | null;
  },
): Promise<void> {
  await db
    .insertInto("network_package")
    .values({
      id: row.id,
      host_id: row.hostId,
      import_id: row.importId,
      made_on: row.madeOn,
      imported_at: row.importedAt,
      secret_mark: row.secretMark,
      keys_match: row.keysMatch ? 1 : 0,
      persons: row.persons,
      account_id: row.accountId,
    })
    .execute();
}

const saltKey = `${installationPrefix}package_salt`;

/** What the host's own codes are replaced under in packages, made on first use: it outlives a change of secret. */
export async function packageSalt(db: Db): Promise<string> {
  await db
    .insertInto("setting")
    .values({ key: saltKey, value: randomBytes(32).toString("hex") })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", saltKey)
    .executeTakeFirstOrThrow();
  return row.value;
}

/** Which of these contract references are another host's here. */
export async function referencesTakenByOthers(
  db: Db,
  hostId: OrganisationId | undefined,
  references: readonly string[],
): Promise<Set<string>> {
  const rows = await inSlices(references, (slice) =>
    db
      .selectFrom("contract")
      .select("reference")
      .where("reference", "in", slice)
      .where("host_id", "is not", null)
      .$if(hostId !== undefined, (query) => query.where("host_id", "<>", hostId ?? ("" as OrganisationId)))
      .execute(),
  );
  return new Set(rows.map(({ reference }) => reference));
}
