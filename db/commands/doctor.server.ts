import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { sql } from "kysely";
import { engineOf, isPostgres, pendingMigrations, sqlitePath, type Db } from "../database.server.ts";
import { checkPersonKeySecret } from "../prepare-database.server.ts";
import { verifyAuditChain } from "../queries/audit-chain.server.ts";
import { verifyEditions } from "../queries/editions/edition-digest.server.ts";
import { wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/** What one check found: a sentence, and whether all is well. */
type Finding = { well: boolean; sentence: string };

const gibibyte = 1024 ** 3;
const leastFreeSpace = gibibyte;
const mostClockDrift = 5 * 60_000;
const oldestPostgres = 14;

/** `doctor`: checks the installation, one line a check; 1 when something needs care. */
export async function doctorCommand(context: CommandContext, args: string[]): Promise<ExitCode> {
  if (args.length > 0) return wrongUsage(context.output, usage.doctor);
  const findings = await examine(context);
  for (const { well, sentence } of findings)
    context.output.out(`${well ? "bien  " : "À VOIR"}  ${sentence}\n`);
  return findings.every(({ well }) => well) ? 0 : 1;
}

async function examine({ db, env, secrets, now }: CommandContext): Promise<Finding[]> {
  const postgres = engineOf(db) === "postgres";
  const space = isPostgres(env.databaseUrl) ? "." : dirname(sqlitePath(env.databaseUrl));
  return [
    postgres ? await postgresVersion(db) : await sqliteVersion(db),
    await migrations(db),
    await secret(db, secrets.personKey),
    ...(postgres ? [] : [await integrity(db), await foreignKeys(db)]),
    await auditChain(db),
    await editions(db),
    await freeSpace(space),
    await clock(db, now),
  ];
}

async function sqliteVersion(db: Db): Promise<Finding> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
  // An older SQLite is refused when the database is opened.
  return { well: true, sentence: `SQLite ${rows[0]?.version ?? ""}` };
}

async function postgresVersion(db: Db): Promise<Finding> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  const version = rows[0]?.version ?? "";
  const well = Number.parseInt(version, 10) >= oldestPostgres;
  return {
    well,
    sentence: `PostgreSQL ${version}${well ? "" : `\u00a0: il faut au moins ${oldestPostgres}`}`,
  };
}

async function migrations(db: Db): Promise<Finding> {
  const pending = await pendingMigrations(db);
  return pending.length === 0
    ? { well: true, sentence: "Schéma à jour" }
    : { well: false, sentence: `Schéma en retard\u00a0: ${pending.join(", ")}` };
}

async function secret(db: Db, personKey: string): Promise<Finding> {
  const well = (await checkPersonKeySecret(db, personKey)) === "right";
  return {
    well,
    sentence: well
      ? "La clé des personnes est celle de cette base"
      : "PERSON_KEY_SECRET n’est pas la clé de cette base\u00a0: remettez celle d’origine",
  };
}

async function integrity(db: Db): Promise<Finding> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const well = rows.length === 1 && rows[0]?.integrity_check === "ok";
  return {
    well,
    sentence: well
      ? "Fichier intact"
      : `Fichier abîmé (${rows.length} défauts)\u00a0: restaurez une sauvegarde`,
  };
}

async function foreignKeys(db: Db): Promise<Finding> {
  const { rows } = await sql`pragma foreign_key_check`.execute(db);
  return {
    well: rows.length === 0,
    sentence:
      rows.length === 0
        ? "Références entières"
        : `${rows.length} références sans objet\u00a0: restaurez une sauvegarde`,
  };
}

async function auditChain(db: Db): Promise<Finding> {
  const chain = await verifyAuditChain(db);
  return chain.state === "intact"
    ? { well: true, sentence: `Journal intact\u00a0: ${chain.events} événements` }
    : { well: false, sentence: `Journal modifié après coup à l’événement ${chain.sequence}` };
}

async function editions(db: Db): Promise<Finding> {
  const { editions: count, touched } = await verifyEditions(db);
  return touched.length === 0
    ? { well: true, sentence: `Éditions publiées intactes\u00a0: ${count}` }
    : {
        well: false,
        sentence: `Éditions modifiées après leur publication\u00a0: n°\u00a0${touched.join(", n°\u00a0")}. Restaurez une sauvegarde`,
      };
}

async function freeSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const size = (free / gibibyte).toLocaleString("fr", { maximumFractionDigits: 1 });
  const well = free >= leastFreeSpace;
  return { well, sentence: `${size}\u00a0Gio libres${well ? "" : "\u00a0: libérez de la place"}` };
}

/** The machine's clock must not be behind what was recorded, nor apart from the database's. */
async function clock(db: Db, now: Date): Promise<Finding> {
  const last = await db
    .selectFrom("audit_event")
    .select((eb) => eb.fn.max("at").as("at"))
    .executeTakeFirst();
  const recorded = last?.at ? Date.parse(last.at) : 0;
  const well = recorded - now.getTime() <= mostClockDrift;
  return {
    well,
    sentence: well
      ? `Horloge à l’heure (${now.toISOString()})`
      : "L’horloge retarde sur le dernier événement\u00a0: remettez-la à l’heure",
  };
}
