import { sql } from "kysely";
import { connect } from "#db/database.server.ts";
import { measureDisclosure } from "./bench-disclosure.ts";
import { measureEditions } from "./bench-editions.ts";
import { measureHttp } from "./bench-http.ts";
import { measureImports } from "./bench-imports.ts";
import { measureMatch } from "./bench-match.ts";
import { measureOpportunities } from "./bench-opportunities.ts";
import { dropWorld, fillWorld, measureReport, reportMeasures } from "./bench-report.ts";
import { printTable, type Measure } from "./measure.ts";

/**
 * `npm run bench`: one table of times and ratios, on SQLite and, when TEST_POSTGRES_URL names a server, on PostgreSQL.
 * `-- --quick` takes worlds and files fifty times smaller: to try the bench itself, not to judge. `-- --only editions`: that
 * part alone, any of `parts`.
 * Ratios are judged, milliseconds printed: exit 1 when one is out of reach.
 */
const parts = ["report", "imports", "disclosure", "match", "opportunities", "editions"] as const;
const quick = process.argv.includes("--quick");
const asked = partsAsked();
const sizes = quick ? [4_000, 20_000] : [200_000, 1_000_000];
const year = 2022;
const secondsAPage = quick ? 2 : 10;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function benchEngine(
  engine: string,
  urlOf: (statements: number) => Promise<string>,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  const times: number[] = [];
  for (const statements of sizes) {
    const url = await urlOf(statements);
    await dropWorld(url);
    say(`${engine}: ${statements} statements made in ${(await fillWorld(url, statements)).toFixed(0)} s`);
    const figures = await measureReport(url, year);
    measures.push(...reportMeasures(engine, figures));
    times.push(figures.cold);
    if (statements === sizes.at(-1)) measures.push(...(await measureHttp(engine, url, secondsAPage)));
    await dropWorld(url);
  }
  const [small = 1, large = 1] = times;
  measures.push({ name: `FA02, ${engine}: growth for five times the statements`, ratio: large / small });
  return measures;
}

const measures: Measure[] = [];
const postgresUrl = process.env.TEST_POSTGRES_URL;
if (asked.has("report")) {
  measures.push(
    ...(await benchEngine("SQLite", (statements) =>
      Promise.resolve(`sqlite:db/data/bench-${statements}.sqlite`),
    )),
  );
  if (postgresUrl !== undefined)
    measures.push(
      ...(await benchEngine("PostgreSQL", (statements) => emptyPostgres(postgresUrl, statements))),
    );
}
if (asked.has("imports")) measures.push(...(await measureImports(quick ? 0.02 : 1)));
if (asked.has("disclosure")) measures.push(...measureDisclosure(quick ? 0.1 : 1));
if (asked.has("match")) measures.push(...measureMatch(quick ? 0.1 : 1));
if (asked.has("opportunities")) measures.push(...(await measureOpportunities(secondsAPage, quick ? 0.1 : 1)));
if (asked.has("editions")) measures.push(...(await measureEditions(sizes.at(-1) ?? 0, secondsAPage)));
say("");
process.exitCode = printTable(measures, say) ? 0 : 1;

function partsAsked(): ReadonlySet<(typeof parts)[number]> {
  const at = process.argv.indexOf("--only");
  if (at < 0) return new Set(parts);
  const part = parts.find((name) => name === process.argv[at + 1]);
  if (part === undefined) throw new Error(`--only takes one of ${parts.join(", ")}`);
  return new Set([part]);
}

async function emptyPostgres(adminUrl: string, statements: number): Promise<string> {
  const name = `clause_commune_bench_${statements}`;
  await using admin = connect(adminUrl);
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin);
  await sql`create database ${sql.id(name)}`.execute(admin);
  const url = new URL(adminUrl);
  url.pathname = name;
  return url.href;
}
