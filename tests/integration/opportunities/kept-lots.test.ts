import type { Day } from "#app/domain/calendar.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import { readLotNews } from "#app/features/alerts/read-lot-news.server.ts";
import {
  comparedLot,
  lotsFor,
  structuresFor,
  weightsOf,
} from "#app/features/opportunities/matched.server.ts";
import { countLotsToAnswer } from "#app/features/opportunity-answers/own-lots.server.ts";
import { connect, type Db } from "#db/database.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { listMatchStructures } from "#db/queries/structures/match-structures.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { openSharedTestDatabase } from "#tests/support/database.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { given as givenIn } from "#tests/support/given.ts";
import { noteWrite } from "#tests/support/note-write.ts";
import { expect, test } from "#tests/support/test.ts";

const today = "2026-11-22" as Day;

async function world(db: Db) {
  const given = givenIn(db);
  const made = givenOpportunities(db);
  const structure = await given.organisation({ kind: "EI", name: "Peinture" }, ["siae"]);
  const other = await given.organisation({ kind: "ESAT", name: "Jardins" }, ["siae"]);
  const territory = await given.territory("gresivaudan", "Grésivaudan");
  await made.activities(structure.id, "peinture-revetement-des-murs");
  await made.profile(structure.id, { services: "service", capacity: 1200 });
  await made.zone(structure.id, { level: "territory", code: territory });
  const lots = [];
  for (const [title, mechanism] of [
    ["Peinture des logements", "execution_clause"],
    ["Peinture réservée", "reserved_disability"],
    ["Étanchéité", "execution_clause"],
  ] as const) {
    const contract = await given.contract({
      title,
      stage: "planned",
      territory_code: territory,
      notified_on: null,
      starts_on: "2027-03-01" as Day,
      ends_on: "2027-12-31" as Day,
    });
    const lot = await given.lot({ contract_id: contract.id, title });
    await given.commitment({ lot_id: lot.id, mechanism });
    lots.push(await made.opened(lot.id));
  }
  return { structure, other, lots, made };
}

/** What one structure may have, each lot compared apart. */
async function apart(db: Db, id: OrganisationId) {
  const settings = await readSettings(db);
  const [structure] = await listMatchStructures(db, { today, only: [id] });
  const lots = await listOpenLots(db, { today, settings });
  if (structure === undefined) return [];
  return lots
    .map((lot) => ({
      lot,
      match: matchOf(comparedLot(lot), structure, { today, weights: weightsOf(settings) }),
    }))
    .filter(({ match }) => !match.isExcluded)
    .toSorted((one, other) => other.match.score - one.match.score);
}

test("asked again, by one structure or another, each reads the same as lot by lot", async ({ db }) => {
  const { structure, other } = await world(db);
  for (const { id } of [structure, other, structure]) {
    const found = await lotsFor(db, id, today);
    expect(found).toEqual(await apart(db, id));
    expect(found.length).toBeGreaterThan(1);
  }
});

test("who could do a lot is the same as structure by structure, asked twice", async ({ db }) => {
  await world(db);
  const settings = await readSettings(db);
  const asked = { today, weights: weightsOf(settings) };
  const [lot] = await listOpenLots(db, { today, settings });
  if (lot === undefined) throw new Error("no open lot");
  const compared = comparedLot(lot);
  for (const again of [1, 2]) {
    const found = await structuresFor(db, compared, today);
    const expected = (await listMatchStructures(db, { today }))
      .map((structure) => ({ structure, match: matchOf(compared, structure, asked) }))
      .filter(({ match }) => !match.isExcluded)
      .toSorted((one, next) => next.match.score - one.match.score);
    expect([again, found]).toEqual([again, expected]);
  }
});

test("what another server or a command wrote is shown at the next question", async () => {
  const { db, url, drop } = await openSharedTestDatabase();
  try {
    await using elsewhere = connect(url);
    const { structure, lots, made } = await world(db);
    const shown = async () => ({
      lots: (await lotsFor(db, structure.id, today)).length,
      news: (await readLotNews(db, today)).length,
      toAnswer: await countLotsToAnswer(db, structure.id, today),
    });
    expect(await shown()).toEqual({ lots: 2, news: 3, toAnswer: 2 });
    const [first, , last] = lots;
    if (first === undefined || last === undefined) throw new Error("no lot");
    await givenOpportunities(elsewhere).answer(first, structure.id);
    await elsewhere.deleteFrom("opportunity").where("lot_id", "=", last).execute();
    await noteWrite(elsewhere);
    expect(await shown()).toEqual({ lots: 1, news: 2, toAnswer: 0 });
    await made.opened(last);
    await noteWrite(db);
    expect(await shown()).toEqual({ lots: 2, news: 3, toAnswer: 1 });
  } finally {
    await drop();
  }
});

test("a lot that closes on a day is gone that day, whatever was read the day before", async ({ db }) => {
  const { structure, lots } = await world(db);
  const [first] = lots;
  if (first === undefined) throw new Error("no lot");
  await db
    .updateTable("opportunity")
    .set({ closed_on: "2026-11-23" as Day })
    .where("lot_id", "=", first)
    .execute();
  const on = async (day: string) => ({
    lots: (await lotsFor(db, structure.id, day as Day)).length,
    toAnswer: await countLotsToAnswer(db, structure.id, day as Day),
  });
  expect(await on("2026-11-22")).toEqual({ lots: 2, toAnswer: 2 });
  expect(await on("2026-11-23")).toEqual({ lots: 1, toAnswer: 1 });
  expect(await on("2026-11-22")).toEqual({ lots: 2, toAnswer: 2 });
});
