import type { Month } from "#app/domain/calendar.ts";
import { parseFigure } from "#app/domain/fa02-figure.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { rowsBehind } from "#app/features/report/rows-behind.server.ts";
import type { Db } from "#db/database.server.ts";
import { randomWorld, settle } from "#tests/support/random-world.ts";
import { expect, test } from "#tests/support/test.ts";

const scope: Fa02Scope = {
  from: "2025-01" as Month,
  to: "2025-12" as Month,
  territory: null,
  host: null,
  authority: null,
};

/** Every number of the report that has rows, by its figure path. */
function figuresOf(value: unknown, path = ""): Array<[string, number]> {
  if (typeof value === "number") return parseFigure(path) === undefined ? [] : [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const name = Array.isArray(value) ? (child as { mechanism: string }).mechanism : key;
    return figuresOf(child, path === "" ? name : `${path}.${name}`);
  });
}

async function reportOf(db: Db, asked: Fa02Scope): Promise<Fa02Report> {
  const answer = await fa02Report(db, asked);
  if (answer.outcome !== "report") throw new Error(answer.outcome);
  return answer.report;
}

/** All the pages, three rows at a time: how many rows, and what the figure adds up to. */
async function addUp(db: Db, asked: Fa02Scope, figure: string): Promise<number> {
  let rows = 0;
  for (;;) {
    const request = { scope: asked, figure, reader: { kind: "nameless" } as const };
    const answer = await rowsBehind(db, { ...request, page: { offset: rows, limit: 3 } });
    if (answer.outcome !== "rows") throw new Error(`${figure}: ${answer.outcome}`);
    rows += answer.page.length;
    if (answer.page.length > 0 && rows < answer.count) continue;
    expect(rows, figure).toBe(answer.count);
    const isHours = /forecast|achieved|pending|qualitative/.test(figure);
    const sum = figure === "qualitative.done" && "done" in answer ? answer.done : answer.sum;
    return isHours ? sum / 100 : sum;
  }
}

test.for([3, 4, 5])("the rows behind every number add up to it, in world %i", async (seed, { db }) => {
  const world = randomWorld(seed);
  await settle(db, world);
  const asked = { ...scope, host: seed === 5 ? (world.organisation[0]?.siret ?? null) : null };
  const figures = figuresOf(await reportOf(db, asked));
  expect(figures.length).toBeGreaterThan(40);
  for (const [figure, value] of figures) {
    expect(await addUp(db, asked, figure), figure).toBe(value);
  }
});

test("the same hours, statement by statement", async ({ db }) => {
  await settle(db, randomWorld(7));
  const { hours } = await reportOf(db, scope);
  expect(hours.achieved).toBeGreaterThan(0);
  expect(await addUp(db, scope, "hours.achieved.statements")).toBe(hours.achieved);
  expect(await addUp(db, scope, "hours.pending.statements")).toBe(hours.pending);
});

test("a host reads the names of its own files, a buyer reads none and nothing about RSA", async ({
  db,
  given,
}) => {
  const contract = await given.contract();
  if (contract.hostId === null) throw new Error("No host");
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  const own = await given.participant({ host_id: contract.hostId, birth_name: "Durand", code: "P-1" });
  const foreign = await given.participant();
  for (const participant of [own, foreign]) {
    const hire = await given.hire({ participant_id: participant.id, commitment_id: commitment.id, rsa: 1 });
    await given.statement(hire.id);
  }
  const year = { ...scope, from: "2026-01" as Month, to: "2026-12" as Month };
  const ask = (figure: string, reader: Parameters<typeof rowsBehind>[1]["reader"]) =>
    rowsBehind(db, { scope: year, figure, reader, page: { offset: 0, limit: 10 } });

  const host = await ask("participants.rsa", { kind: "host", hostId: contract.hostId });
  expect(host).toMatchObject({ count: 2 });
  const persons = host.outcome === "rows" && host.rows === "persons" ? host.page : [];
  expect(persons.map((row) => (row.kind === "named" ? row.person : undefined))).toEqual(
    expect.arrayContaining([{ code: "P-1", name: "Camille Durand" }, null]),
  );

  expect(await ask("participants.rsa", { kind: "authority" })).toEqual({ outcome: "hidden" });
  const buyer = await ask("participants.named", { kind: "authority" });
  expect(buyer).toMatchObject({
    page: [
      { person: null, rsa: null },
      { person: null, disabled: null },
    ],
  });
});

test("a buyer opens its hires, never with sex, age or education of each", async ({ db, given }) => {
  const participant = await given.participant({ sex: "F", education: "bac" });
  await given.hire({ participant_id: participant.id });
  const year = { ...scope, from: "2026-01" as Month, to: "2026-12" as Month };
  const ask = (figure: string) =>
    rowsBehind(db, { scope: year, figure, reader: { kind: "authority" }, page: { offset: 0, limit: 10 } });
  expect(await ask("recruitments.total")).toMatchObject({
    count: 1,
    page: [
      { codes: { bySex: null, byAge: null, byLevel: null, byContractType: expect.any(String) as string } },
    ],
  });
  for (const figure of ["recruitments.bySex.F", "recruitments.byAge.50+", "recruitments.byLevel.bac"]) {
    expect(await ask(figure)).toEqual({ outcome: "hidden" });
  }
});

test("the code a host gives a hire, which may say who it is, stays with the host", async ({ db, given }) => {
  const hire = await given.hire({ reference: "EMB-DURAND" });
  await given.statement(hire.id);
  const host = await db.selectFrom("participant").select("host_id").executeTakeFirstOrThrow();
  const year = { ...scope, from: "2026-01" as Month, to: "2026-12" as Month };
  const readers = [
    { kind: "host", hostId: host.host_id },
    { kind: "authority" },
    { kind: "nameless" },
  ] as const;
  const shown: unknown[] = [];
  for (const figure of ["recruitments.total", "hours.achieved.statements"]) {
    for (const reader of readers) {
      const answer = await rowsBehind(db, { scope: year, figure, reader, page: { offset: 0, limit: 10 } });
      expect(answer).toMatchObject({ outcome: "rows", count: 1 });
      shown.push(JSON.stringify(answer).includes("EMB-DURAND"));
    }
  }
  expect(shown).toEqual([true, false, false, true, false, false]);
});

test("a path that is no number of the report has no rows", async ({ db }) => {
  const page = { offset: 0, limit: 10 };
  for (const figure of ["hours.rate", "scope.from", "mechanisms.nothing.persons", "outcomes.9.cohort", ""]) {
    const answer = await rowsBehind(db, { scope, figure, reader: { kind: "nameless" }, page });
    expect(answer).toEqual({ outcome: "unknown figure" });
  }
});
