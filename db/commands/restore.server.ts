import { access, copyFile, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Env } from "#app/platform/env.server.ts";
import { keptSecretsOf } from "#app/platform/secrets.server.ts";
import { connect, isPostgres, sqlitePath, type Db } from "../database.server.ts";
import { checkPersonKeySecret } from "../prepare-database.server.ts";
import { sqliteFault } from "./backup.server.ts";
import { refused, wrongUsage, type CommandOutput, type ExitCode } from "./command.ts";
import { runPostgresTool } from "./postgres-tool.server.ts";
import { usage } from "./usage.ts";
import { SqliteDriver } from "../sqlite-driver.server.ts";

const anotherSecret =
  "Cette sauvegarde a été faite avec une autre clé des personnes\u00a0: remettez d’abord le fichier clause-commune.secrets d’origine à côté de la base, ou donnez PERSON_KEY_SECRET.";
const notEmpty =
  "Cette base contient déjà des données. Ajoutez --replace pour mettre la sauvegarde à leur place\u00a0; avec SQLite l’ancien fichier est gardé à côté.";
const inUse = "La base est utilisée par un autre programme\u00a0: arrêtez le serveur, puis recommencez.";

/**
 * `restore FILE [--replace]`: puts a backup in place of the database, once checked. A database that holds something is
 * replaced only when told so. The server must be stopped.
 */
export async function restoreCommand(
  { env, output, now }: { env: Env; output: CommandOutput; now: Date },
  args: string[],
): Promise<ExitCode> {
  const replace = args.includes("--replace");
  const [file, ...others] = args.filter((argument) => argument !== "--replace");
  if (file === undefined || others.length > 0 || file.startsWith("-"))
    return wrongUsage(output, usage.restore);
  if (!(await exists(file))) return refused(output, `${file} n’existe pas\u00a0: vérifiez le nom.`);
  const reason = isPostgres(env.databaseUrl)
    ? await restorePostgres(file, env, replace)
    : await restoreSqlite(file, env, { replace, now });
  if (reason !== undefined) return refused(output, reason);
  output.out(`Restauré depuis ${file}.\n`);
  if ((await keptSecretsOf(env)) === undefined) {
    output.out("Remettez à côté le fichier clause-commune.secrets d’origine avant de servir cette base.\n");
  }
  return 0;
}

async function restoreSqlite(
  file: string,
  env: Env,
  { replace, now }: { replace: boolean; now: Date },
): Promise<string | undefined> {
  const path = sqlitePath(env.databaseUrl);
  const beside = `${path}.${process.pid}.part`;
  try {
    await copyFile(file, beside);
    const fault = sqliteFault(beside) ?? (await faultOfContents(beside, env));
    if (fault !== undefined) return fault;
    if ((await exists(path)) && (await holdsSomething(env.databaseUrl)) && !replace) return notEmpty;
    if (!(await setAside(path, now))) return inUse;
    await flush(beside);
    await rename(beside, path);
    await flush(dirname(path));
    return undefined;
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(beside + suffix, { force: true });
  }
}

/** The copy must be one of ours, made with the key of this installation when there is one already. */
async function faultOfContents(copy: string, env: Env): Promise<string | undefined> {
  const db = connect(`sqlite:${copy}`);
  try {
    return await contentsFault(db, env);
  } catch {
    return "Ce fichier n’est pas une sauvegarde de Clause commune.";
  } finally {
    await db.destroy();
  }
}

async function contentsFault(db: Db, env: Env): Promise<string | undefined> {
  await db.selectFrom("audit_event").select("sequence").limit(1).execute();
  const secrets = await keptSecretsOf(env);
  if (secrets === undefined) return undefined;
  return (await checkPersonKeySecret(db, secrets.personKey)) === "right" ? undefined : anotherSecret;
}

async function restorePostgres(file: string, env: Env, replace: boolean): Promise<string | undefined> {
  if ((await holdsSomething(env.databaseUrl)) && !replace) return notEmpty;
  const options = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error"];
  const database = new URL(env.databaseUrl).pathname.slice(1);
  const reason = await runPostgresTool(
    "pg_restore",
    [...options, "--dbname", database, file],
    env.databaseUrl,
  );
  if (reason !== undefined) return reason;
  const db = connect(env.databaseUrl);
  try {
    return await contentsFault(db, env);
  } finally {
    await db.destroy();
  }
}

/** Whether the database holds an organisation or an account. One that cannot be read holds something. */
async function holdsSomething(url: string): Promise<boolean> {
  const db = connect(url);
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === "account")) return tables.length > 0;
    const account = await db.selectFrom("account").select("id").limit(1).executeTakeFirst();
    const organisation = await db.selectFrom("organisation").select("id").limit(1).executeTakeFirst();
    return account !== undefined || organisation !== undefined;
  } catch {
    return true;
  } finally {
    await db.destroy();
  }
}

/** Keeps the file in place under another name, whole; false when another program has it open. */
async function setAside(path: string, now: Date): Promise<boolean> {
  if (!(await exists(path))) return true;
  const current = new SqliteDriver(path);
  try {
    current.pragma("busy_timeout = 1000");
    // Leaving WAL writes everything into the one file, and is refused while anyone else has it open.
    current.pragma("journal_mode = DELETE");
  } catch (error) {
    if (error instanceof SqliteDriver.SqliteError && error.code.startsWith("SQLITE_BUSY")) return false;
    // A damaged file is set aside as it is: restoring is what repairs it.
  } finally {
    current.close();
  }
  const date = now.toISOString().replace(/[:.]/g, "-");
  for (const suffix of ["", "-wal", "-shm"]) {
    if (await exists(path + suffix)) await rename(path + suffix, `${path}.avant-${date}${suffix}`);
  }
  return true;
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
