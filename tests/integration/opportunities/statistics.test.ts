import type { Day } from "#app/domain/calendar.ts";
import { loader as file } from "#app/routes/_app.opportunites.statistiques[.]csv/route.ts";
import { loader } from "#app/routes/_app.opportunites.statistiques._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-29T09:00:00Z");

/**
 * Three lots of a host opened in 2026 and one in 2025, one of another host: « Sols » has nobody; « Peinture » two interested
 * (one put in touch, then under contract) and one too far; « Vitrerie » one interested the day it opened.
 */
async function world(db: Db, given: Given) {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, reference: "M-1", title: "École" });
  const lotOf = (number: string, title: string) => given.lot({ contract_id: contract.id, number, title });
  const [paint, floors, glass, past] = [
    await lotOf("1", "Peinture"),
    await lotOf("2", "Sols"),
    await lotOf("3", "Vitrerie"),
    await lotOf("4", "Ancien"),
  ];
  const elsewhere = await given.lot({ contract_id: (await given.contract()).id });
  const structure = (name: string) => given.organisation({ name, kind: "EI" }, ["siae"]);
  const [one, two, three] = [await structure("Un"), await structure("Deux"), await structure("Trois")];
  const supply = givenOpportunities(db);
  for (const lot of [paint, floors, glass, elsewhere]) await supply.opened(lot.id);
  await supply.opened(past.id, { opened_on: "2025-11-03" as Day });
  await supply.answer(paint.id, one.id);
  await supply.answer(paint.id, two.id, { answered_on: "2026-11-06" as Day });
  await supply.answer(paint.id, three.id, { answer: "declined", decline_reason: "zone" });
  await supply.answer(glass.id, one.id, { answered_on: "2026-11-02" as Day });
  await supply.answer(past.id, one.id);
  await supply.answer(elsewhere.id, one.id);
  await supply.step(paint.id, one.id);
  await supply.step(paint.id, one.id, { step: "contracted", dated_on: "2026-11-20" as Day });
  await supply.step(elsewhere.id, one.id);
  const who = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const args = (path: string) => ({ request: who.get(path), context: who.context, params: {} });
  return {
    who,
    read: (search = "") => loader(args(`/opportunites/statistiques${search}`)),
    csv: async () => (await file(args("/opportunites/statistiques.csv"))).text(),
  };
}

describe("what structures answer", () => {
  test("the year is counted as by hand, of the host's own lots alone", async ({ db, given }) => {
    const page = await (await world(db, given)).read();
    expect(page.totals).toEqual({
      opened: 3,
      answered: 2,
      interested: 3,
      declined: 1,
      introduced: 1,
      contracted: 1,
      structuresInterested: 2,
      interestedIntroduced: 1,
      medianDays: 2,
    });
    expect(page.reasons).toEqual([{ label: "Trop loin de notre zone", count: 1 }]);
    expect(page.lots.shown.map(({ name, interested, firstDays }) => [name, interested, firstDays])).toEqual([
      ["Lot 2 · Sols", 0, null],
      ["Lot 3 · Vitrerie", 1, 0],
      ["Lot 1 · Peinture", 2, 4],
    ]);
    expect(
      page.structures.shown.map(({ name, interested, declined }) => [name, interested, declined]),
    ).toEqual([
      ["Un", 2, 0],
      ["Deux", 1, 0],
      ["Trois", 0, 1],
    ]);
  });

  test("the months asked for are those in which lots opened; unreadable ones are said", async ({
    db,
    given,
  }) => {
    const { read } = await world(db, given);
    expect((await read("?de=2025-01&a=2025-12")).totals).toMatchObject({ opened: 1, interested: 1 });
    expect((await read("?de=2024-01&a=2024-12")).totals.opened).toBe(0);
    const wrong = await read("?de=2026-12&a=2026-01");
    expect(wrong.refused).not.toBeNull();
    expect(wrong.totals.opened).toBe(3);
  });

  test("the file has a row a lot and a structure, one for a lot nobody answered, and is written in the trail", async ({
    db,
    given,
  }) => {
    const { csv } = await world(db, given);
    const lines = (await csv()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(1 + 5);
    expect(lines.filter((line) => line.includes(";Un;"))).toHaveLength(2);
    expect(lines.find((line) => line.includes(";Trois;"))).toContain("Pas intéressée;2026-11-12;Trop loin");
    expect(await db.selectFrom("audit_event").select("act").execute()).toEqual([{ act: "answers.exported" }]);
  });

  test("a host that opened nothing has no figures; a structure and a buyer may not", async ({
    db,
    given,
  }) => {
    const host = await given.host();
    const who = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
    const page = await loader({
      request: who.get("/opportunites/statistiques"),
      context: who.context,
      params: {},
    });
    expect(page).toMatchObject({ hasOpened: false, totals: { opened: 0 } });
    for (const role of ["siae", "authority"] as const) {
      const other = await signedIn(db, { role, organisationId: host.id }, { now });
      const asked = { request: other.get("/opportunites/statistiques"), context: other.context, params: {} };
      await expect(loader(asked)).rejects.toMatchObject({ status: 403 });
    }
  });
});
