import { lotsFor, structuresFor, comparedLot } from "#app/features/opportunities/matched.server.ts";
import { paths } from "#app/paths.ts";
import { connect } from "#db/database.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { noteWrite } from "#tests/support/note-write.ts";
import { addAccount, load, loadLine, signIn, startServer } from "./bench-http.ts";
import { dropWorld } from "./bench-report.ts";
import { makeOpportunities } from "./make-opportunities.ts";
import { matchToday } from "./match-world.ts";
import type { Measure } from "./measure.ts";

const url = "sqlite:db/data/bench-opportunities.sqlite";
const structure = "structure-0" as OrganisationId;

/**
 * 4 000 structures and 2 000 open lots in a database: the row of one structure and that of one lot, after a write, which is
 * all that a change costs, then asked again; then the page a structure opens beside a bare page of the same frame.
 */
export async function measureOpportunities(seconds: number, share: number): Promise<Measure[]> {
  await dropWorld(url);
  await makeOpportunities(url, share);
  const rows = await measureRows();
  await addAccount(url, "siae", structure);
  const server = await startServer(url);
  try {
    const cookie = await signIn(server.port);
    const bare = await load(server.port, paths.help(), cookie, seconds);
    const page = await load(server.port, paths.opportunities(), cookie, seconds);
    return [
      ...rows,
      loadLine("bare page beside opportunities", bare),
      {
        ...loadLine("page of opportunities", page),
        ratio: page.perSecond / bare.perSecond,
        atLeast: 0.25,
      },
    ];
  } finally {
    server.process.kill("SIGTERM");
    await dropWorld(url);
  }
}

async function measureRows(): Promise<Measure[]> {
  await using db = connect(url);
  const settings = await readSettings(db);
  const read = await timed(() => listOpenLots(db, { today: matchToday, settings }));
  const [lot] = read.answer;
  if (lot === undefined) throw new Error("no open lot");
  const ofStructure = () => lotsFor(db, structure, matchToday);
  const ofLot = () => structuresFor(db, comparedLot(lot), matchToday);
  const written = await timed(() => noteWrite(db).then(ofStructure));
  const kept = await timed(ofStructure);
  const lotWritten = await timed(() => noteWrite(db).then(ofLot));
  const lotKept = await timed(ofLot);
  const lots = `${String(read.answer.length)} open lots`;
  return [
    {
      name: `row of one structure after a write, ${lots}`,
      milliseconds: written.milliseconds,
      beside: { milliseconds: read.milliseconds, what: "reading the lots" },
    },
    {
      name: "the same, nothing written since",
      milliseconds: kept.milliseconds,
      beside: { milliseconds: written.milliseconds, what: "after a write" },
      atMost: 0.5,
    },
    { name: "row of one lot after a write, the whole directory", milliseconds: lotWritten.milliseconds },
    {
      name: "the same, nothing written since",
      milliseconds: lotKept.milliseconds,
      beside: { milliseconds: lotWritten.milliseconds, what: "after a write" },
      atMost: 0.5,
    },
  ];
}

const runs = 3;

/** The fastest of some runs, after a first one. */
async function timed<Answer>(work: () => Promise<Answer>): Promise<{ milliseconds: number; answer: Answer }> {
  let answer = await work();
  let milliseconds = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    answer = await work();
    milliseconds = Math.min(milliseconds, performance.now() - start);
  }
  return { milliseconds, answer };
}
