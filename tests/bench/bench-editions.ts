import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { editionTables } from "#app/domain/edition/edition-table.ts";
import { parseEditionPeriod, type EditionPeriod } from "#app/domain/edition/edition-state.ts";
import { computeEdition } from "#app/features/editions/compute-edition.server.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import type { Day } from "#app/domain/calendar.ts";
import { connect, migrateToLatest, type Db } from "#db/database.server.ts";
import { keepComputed, publishEdition, startEdition } from "#db/queries/editions/write-edition.server.ts";
import type { EnteredRank, Id, Instant, OrganisationId } from "#db/schema/columns.ts";
import { addAccount, load, loadLine, signIn, startServer } from "./bench-http.ts";
import { dropWorld } from "./bench-report.ts";
import { makeWorld } from "./make-world.ts";
import type { Measure } from "./measure.ts";
import { worldOf } from "./world-size.ts";

/** A network of the whole country’s size on SQLite. */
const hosts = 100;
const territories = 13;
const url = "sqlite:db/data/bench-editions.sqlite";
/** Long over: the edition comes out the year after. */
const semester = "2022-S1";
const runs = 3;
const publishedOn = "2022-09-15" as Day;

/**
 * The consolidated edition of a semester, counted and protected for the public and each of a hundred hosts, beside the exact
 * report of the same period; then its page beside a page of the same frame that reads nothing.
 */
export async function measureEditions(statements: number, secondsAPage: number): Promise<Measure[]> {
  const period = parseEditionPeriod(semester);
  if (period === undefined) throw new Error(`no period ${semester}`);
  await dropWorld(url);
  try {
    const computed = await computeAndPublish(statements, period);
    return [...computed, ...(await measurePage(secondsAPage))];
  } finally {
    await dropWorld(url);
  }
}

async function computeAndPublish(statements: number, period: EditionPeriod): Promise<Measure[]> {
  await fill(statements);
  const scope = { from: period.from, to: period.to, territory: null, host: null, authority: null };
  const exact = await bestOf((db) => fa02Report(db, scope));
  const edition = await bestOf((db) => computeEdition(db, { period, merges: {}, together: [] }));
  const { disclosure, tables } = edition.answer;
  const cells = tables.reduce((sum, table) => sum + table.cells.length, 0);
  await publish(period, edition.answer);
  return [
    {
      name: `consolidated edition, SQLite, ${statements} statements, ${hosts} hosts`,
      milliseconds: edition.milliseconds,
      beside: { milliseconds: exact.milliseconds, what: "one exact report" },
      atMost: 6,
      detail: `${cells} cells in ${Object.keys(editionTables).length} tables, ${disclosure.primary + disclosure.secondary} hidden, ${disclosure.checkedTargets} proofs`,
    },
  ];
}

async function fill(statements: number): Promise<void> {
  await using db = connect(url);
  await migrateToLatest(db);
  await makeWorld(db, { ...worldOf(statements), hosts });
  await spreadOver(db);
  await sql`analyze`.execute(db);
}

async function measurePage(seconds: number): Promise<Measure[]> {
  await addAccount(url, "network", "host-0" as OrganisationId);
  const server = await startServer(url);
  try {
    const cookie = await signIn(server.port);
    const bare = await load(server.port, "/menu", cookie, seconds);
    const page = await load(server.port, "/editions/1", cookie, seconds);
    return [
      loadLine("bare page of the network", bare),
      {
        ...loadLine("published edition, 100 hosts", page),
        ratio: page.perSecond / bare.perSecond,
        atLeast: 0.15,
      },
    ];
  } finally {
    server.process.kill("SIGTERM");
  }
}

/** Each host works in one territory, as hosts do. */
async function spreadOver(db: Db): Promise<void> {
  const codes = Array.from({ length: territories }, (_, index) => `territory-${index}`);
  for (const [index, code] of codes.entries()) {
    const row = { code, label: `Territoire ${index}`, tile_row: null, tile_column: null };
    await db
      .insertInto("territory")
      .values({ ...row, entered_rank: index as EnteredRank, import_id: null })
      .execute();
  }
  for (let host = 0; host < hosts; host += 1) {
    await db
      .updateTable("contract")
      .set({ territory_code: codes[host % territories] ?? null })
      .where("host_id", "=", `host-${host}` as OrganisationId)
      .execute();
  }
}

async function publish(
  period: EditionPeriod,
  computed: Awaited<ReturnType<typeof computeEdition>>,
): Promise<void> {
  await using db = connect(url);
  const id = randomUUID() as string as Id<"edition">;
  const at = `${publishedOn}T08:00:00.000Z` as Instant;
  const asked = { id, period, merges: {}, accountId: null, preparedBy: "Banc d’essai", reason: null };
  await db.transaction().execute(async (trx) => {
    const started = await startEdition(trx, { ...asked, today: publishedOn, at });
    if (started.outcome !== "started") throw new Error(started.outcome);
    const { revision } = started;
    await keepComputed(trx, { id, revision }, computed, { completeness: [], changes: [], at });
    const sealed = await publishEdition(trx, { id, revision: revision + 1 }, publishedOn);
    if (sealed.outcome !== "published") throw new Error(sealed.outcome);
  });
}

/** The best of some runs, each on a connection of its own, as a command’s process has. */
async function bestOf<Answer>(
  work: (db: Db) => Promise<Answer>,
): Promise<{ answer: Answer; milliseconds: number }> {
  let best: { answer: Answer; milliseconds: number } | undefined;
  for (let run = 0; run < runs; run += 1) {
    await using db = connect(url);
    const start = performance.now();
    const answer = await work(db);
    const milliseconds = performance.now() - start;
    if (best === undefined || milliseconds < best.milliseconds) best = { answer, milliseconds };
  }
  if (best === undefined) throw new Error("no run");
  return best;
}
