import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isPostgres, sqlitePath } from "#db/database.server.ts";
import type { Env } from "./env.server.ts";

/** `personKey` makes the key by which a person is known across hosts; `session` hashes session ids. */
export type Secrets = { personKey: string; session: string };

const names = { personKey: "PERSON_KEY_SECRET", session: "SESSION_SECRET" } as const;

/** Beside the database, and never in its backup. */
export function secretsPath(databaseUrl: string): string {
  return isPostgres(databaseUrl) ? "db/data/postgres.secrets" : `${sqlitePath(databaseUrl)}.secrets`;
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
      throw new Error(`${name} ne se lit plus dans ${path} : remettez le fichier d’origine.`);
    return value;
  };
  return { personKey: read(names.personKey), session: read(names.session) };
}

function newSecrets(): Secrets {
  return { personKey: randomBytes(32).toString("hex"), session: randomBytes(32).toString("hex") };
}
