import { access, chmod, rename, rm } from "node:fs/promises";
import { isPostgres, sqlitePath } from "../database.server.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { runPostgresTool } from "./postgres-tool.server.ts";
import { usage } from "./usage.ts";
import { SqliteDriver } from "../sqlite-driver.server.ts";

/**
 * `backup FILE`: one whole picture of the database, taken while it goes on being written. Never the secrets: they are
 * kept apart. A file that exists is never overwritten.
 */
export async function backupCommand({ env, output }: CommandContext, args: string[]): Promise<ExitCode> {
  const [file] = args;
  if (file === undefined || args.length > 1 || file.startsWith("-")) return wrongUsage(output, usage.backup);
  if (await exists(file)) return refused(output, `${file} existe déjà\u00a0: donnez un autre nom.`);
  const beside = `${file}.${process.pid}.part`;
  try {
    const reason = isPostgres(env.databaseUrl)
      ? await runPostgresTool("pg_dump", ["--format=custom", "--no-owner", "--file", beside], env.databaseUrl)
      : await copySqlite(sqlitePath(env.databaseUrl), beside);
    if (reason !== undefined) return refused(output, reason);
    await chmod(beside, 0o600);
    await rename(beside, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "inconnu";
    return refused(output, `Sauvegarde impossible (${code})\u00a0: vérifiez le dossier et la place.`);
  } finally {
    await rm(beside, { force: true });
  }
  output.out(`Sauvegardé dans ${file}. Gardez à part le fichier des secrets\u00a0: il n’y est pas.\n`);
  return 0;
}

/** A compact copy read from one picture of the database, then checked; why it cannot be kept, if it cannot. */
async function copySqlite(from: string, to: string): Promise<string | undefined> {
  await rm(to, { force: true });
  const source = new SqliteDriver(from, { fileMustExist: true });
  try {
    source.prepare("vacuum into ?").run(to);
  } finally {
    source.close();
  }
  return sqliteFault(to);
}

/** What is wrong with a database file, in a sentence; undefined when it is whole. */
export function sqliteFault(path: string): string | undefined {
  const copy = new SqliteDriver(path, { readonly: true, fileMustExist: true });
  try {
    if (copy.pragma("integrity_check", { simple: true }) !== "ok") return "Ce fichier est abîmé.";
    const broken = copy.pragma("foreign_key_check");
    return Array.isArray(broken) && broken.length > 0 ? "Ce fichier a des références sans objet." : undefined;
  } catch {
    return "Ce fichier n’est pas une sauvegarde de Clause commune.";
  } finally {
    copy.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
