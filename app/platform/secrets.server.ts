import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isPostgres, sqlitePath } from "#db/database.server.ts";
import type { Env } from "./env.server.ts";

/** `personKey` makes the key by which a person is known across hosts; `session` hashes session ids. */
export type Secrets = { personKey: string; session: string };

const names = { personKey: "PERSON_KEY_SECRET", session: "SESSION_SECRET" } as const;

/** Beside the database, for every database of that folder, and never in a backup. */
export function secretsPath(databaseUrl: string): string {
  return join(
    isPostgres(databaseUrl) ? "db/data" : dirname(sqlitePath(databaseUrl)),
    "clause-commune.secrets",
  );
}

/**
 * The secrets given by the environment and, for the others, those of the file beside the database, made on first use
 * and readable by its owner only. In production `readEnv` has already refused to go on without them.
 */
export async function loadSecrets({ databaseUrl, givenSecrets }: Env): Promise<Secrets> {
  const { personKey, session } = givenSecrets;
  if (personKey !== undefined && session !== undefined) return { personKey, session };
  const kept = sqlitePath(databaseUrl) === ":memory:" ? newSecrets() : await keptSecrets(databaseUrl);
  return { personKey: personKey ?? kept.personKey, session: session ?? kept.session };
}

/** The secrets this installation already has; undefined when none was given nor made: looking makes none. */
export async function keptSecretsOf(env: Env): Promise<Secrets | undefined> {
  const { personKey, session } = env.givenSecrets;
  const path = secretsPath(env.databaseUrl);
  const text = await readFile(path, "utf8").catch(() => undefined);
  const kept = text === undefined ? undefined : parseSecrets(text, path);
  const found = { personKey: personKey ?? kept?.personKey, session: session ?? kept?.session ?? "" };
  return found.personKey === undefined ? undefined : { personKey: found.personKey, session: found.session };
}

/**
 * Writes another person key secret in the file beside the database, when that is where it came from; false when the
 * environment gives it, and must be changed there.
 */
export async function keepPersonKeySecret(
  { databaseUrl, givenSecrets }: Pick<Env, "databaseUrl" | "givenSecrets">,
  personKey: string,
): Promise<boolean> {
  if (givenSecrets.personKey !== undefined) return false;
  const path = secretsPath(databaseUrl);
  const { session } = parseSecrets(await readFile(path, "utf8"), path);
  const draft = `${path}.nouveau`;
  await writeFile(draft, `${names.personKey}=${personKey}\n${names.session}=${session}\n`, { mode: 0o600 });
  await rename(draft, path);
  return true;
}

async function keptSecrets(databaseUrl: string): Promise<Secrets> {
  const path = secretsPath(databaseUrl);
  await mkdir(dirname(path), { recursive: true });
  const made = newSecrets();
  const text = `${names.personKey}=${made.personKey}\n${names.session}=${made.session}\n`;
  try {
    // Of two processes that start together, the second reads what the first wrote.
    await writeFile(path, text, { flag: "wx", mode: 0o600 });
    return made;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return parseSecrets(await readFile(path, "utf8"), path);
  }
}

function parseSecrets(text: string, path: string): Secrets {
  const read = (name: string): string => {
    const value = new RegExp(`^${name}=(\\S{32,})$`, "m").exec(text)?.[1];
    if (value === undefined)
      throw new Error(`${name} ne se lit plus dans ${path}\u00a0: remettez le fichier d’origine.`);
    return value;
  };
  return { personKey: read(names.personKey), session: read(names.session) };
}

function newSecrets(): Secrets {
  return { personKey: randomBytes(32).toString("hex"), session: randomBytes(32).toString("hex") };
}
