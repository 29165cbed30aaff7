import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { parseMonth, type Period } from "#app/domain/calendar.ts";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { connect, isPostgres, migrateToLatest, sqlitePath, type Db } from "#db/database.server.ts";
import { runFloor, type FloorResult } from "./floor.ts";
import { makeWorld } from "./make-world.ts";
import type { Measure } from "./measure.ts";
import { worldOf } from "./world-size.ts";

const runs = 3;

/** Fills an empty database with that many statements. Returns seconds. */
export async function fillWorld(url: string, statements: number): Promise<number> {
  const start = performance.now();
  await using db = connect(url);
  await migrateToLatest(db);
  await makeWorld(db, worldOf(statements));
  await sql`analyze`.execute(db);
  return (performance.now() - start) / 1000;
}

export async function dropWorld(url: string): Promise<void> {
  if (isPostgres(url)) return;
  for (const suffix of ["", "-wal", "-shm"]) await rm(sqlitePath(url) + suffix, { force: true });
}

export type ReportFigures = { cold: number; afterWrite: number; floor: number; statements: number };

/**
 * The FA02 report of one year on a new connection (cold), then after a write, beside the floor measured the same way.
 * Each is the best of three. The figures must be the same, or the floor measures something else.
 */
export async function measureReport(url: string, year: number): Promise<ReportFigures> {
  const period = yearOf(year);
  const cold: number[] = [];
  const floors: number[] = [];
  let report: Fa02Report | undefined;
  let floor: FloorResult[] = [];
  for (let run = 0; run < runs; run += 1) {
    await withConnection(url, async (db) => {
      const start = performance.now();
      report = await reportOf(db, period);
      cold.push(performance.now() - start);
    });
    await withConnection(url, async (db) => {
      floor = await runFloor(db, period, isPostgres(url));
      floors.push(floor.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
    });
  }
  if (report) compareFigures(report, floor);
  const { afterWrite, statements } = await withConnection(url, (db) => measureAfterWrite(db, period));
  return { cold: Math.min(...cold), afterWrite, floor: Math.min(...floors), statements };
}

async function measureAfterWrite(
  db: Db,
  period: Period,
): Promise<{ afterWrite: number; statements: number }> {
  await reportOf(db, period);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await db
      .updateTable("statement")
      .set({ comment: `écriture ${run}` })
      .where("month", "=", period.from)
      .where("hire_id", "in", (eb) =>
        eb.selectFrom("statement").select("hire_id").where("month", "=", period.from).limit(1),
      )
      .execute();
    const start = performance.now();
    await reportOf(db, period);
    times.push(performance.now() - start);
  }
  const { count } = await db
    .selectFrom("statement")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { afterWrite: Math.min(...times), statements: count };
}

async function reportOf(db: Db, period: Period): Promise<Fa02Report> {
  const answer = await fa02Report(db, { ...period, territory: null, host: null, authority: null });
  if (answer.outcome !== "report") throw new Error(`no report: ${answer.outcome}`);
  return answer.report;
}

function compareFigures(report: Fa02Report, floor: FloorResult[]): void {
  const value = (name: string): number =>
    Number(floor.find((result) => result.name === name)?.row.value ?? 0);
  const pairs = [
    ["forecast", report.hours.forecast * 100, value("forecast")],
    ["achieved", report.hours.achieved * 100, value("achieved") + value("achieved, collective")],
    ["named", report.participants.named, value("participants")],
    ["rsa", report.participants.rsa, value("participants, rsa")],
    ["collective", report.participants.collective, value("collective")],
  ] as const;
  for (const [name, ours, theirs] of pairs) {
    if (Math.round(Number(ours)) !== theirs) throw new Error(`${name}: report ${ours}, floor ${theirs}`);
  }
}

/** The lines of the table for one engine. */
export function reportMeasures(engine: string, figures: ReportFigures): Measure[] {
  const name = `FA02, ${engine}, ${figures.statements} statements`;
  const floor = { milliseconds: figures.floor, what: "hand-written SQL" };
  return [
    { name: `${name}, cold`, milliseconds: figures.cold, beside: floor, atMost: 1.5 },
    { name: `${name}, after a write`, milliseconds: figures.afterWrite, beside: floor, atMost: 1.5 },
  ];
}

function yearOf(year: number): Period {
  const from = parseMonth(`${year}-01`);
  const to = parseMonth(`${year}-12`);
  if (from === undefined || to === undefined) throw new Error(`no year ${year}`);
  return { from, to };
}

async function withConnection<Answer>(url: string, use: (db: Db) => Promise<Answer>): Promise<Answer> {
  await using db = connect(url);
  return await use(db);
}
