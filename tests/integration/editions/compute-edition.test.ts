import { randomUUID } from "node:crypto";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { ComputedCell, ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import type { CellKeys } from "#app/domain/edition/edition-content.ts";
import { parseEditionPeriod } from "#app/domain/edition/edition-state.ts";
import { editionTableIds, editionTables, type EditionTableId } from "#app/domain/edition/edition-table.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { computeEdition } from "#app/features/editions/compute-edition.server.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { CommitmentId, Id, OrganisationId } from "#db/schema/columns.ts";
import { editionContent, givenEdition } from "#tests/support/given-edition.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const period = parseEditionPeriod("2026-S1") ?? never();

function never(): never {
  throw new Error("no such period");
}

function compute(db: Db, overrides: Partial<Parameters<typeof computeEdition>[1]> = {}) {
  return computeEdition(db, { period, merges: {}, together: [], ...overrides });
}

function cell(edition: ComputedEdition, table: EditionTableId, keys: CellKeys): ComputedCell {
  const found = edition.tables
    .find(({ id }) => id === table)
    ?.cells.find((one) => JSON.stringify(one.keys) === JSON.stringify(keys));
  if (found === undefined) throw new Error(`no ${table} ${JSON.stringify(keys)}`);
  return found;
}

type Seat = { host: { id: OrganisationId; siret: string }; commitment: CommitmentId };

/** A host with a commitment in a territory. */
async function seat(given: Given, territory: string | null, host?: Seat["host"]): Promise<Seat> {
  const own = host ?? (await given.host());
  const contract = await given.contract({ host_id: own.id, territory_code: territory });
  const lot = await given.lot({ contract_id: contract.id });
  return { host: own, commitment: (await given.commitment({ lot_id: lot.id })).id };
}

type Work = { hours?: number; rsa?: 0 | 1; boeth?: 0 | 1; keys?: readonly string[] };

/** Persons hired in January, with their hours of March. */
async function workers(
  given: Given,
  { host, commitment }: Seat,
  count: number,
  { hours = 100, rsa = 0, boeth = 0, keys = [] }: Work = {},
): Promise<string[]> {
  const employer = await given.organisation({}, ["company"]);
  const people: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const key = keys[index];
    const file = await given.participant({
      host_id: host.id,
      ...(key === undefined ? {} : { person_key: key }),
    });
    const hire = await given.hire({
      participant_id: file.id,
      commitment_id: commitment,
      employer_id: employer.id,
      rsa,
      boeth,
    });
    await given.statement(hire.id, { hours: (hours * 100) as InsertionHours });
    people.push(file.personKey);
  }
  return people;
}

async function threeTerritories(given: Given): Promise<{ nord: Seat; sud: Seat; est: Seat }> {
  for (const code of ["nord", "sud", "est"]) await given.territory(code);
  const nord = await seat(given, "nord");
  return { nord, sud: await seat(given, "sud"), est: await seat(given, "est", nord.host) };
}

describe("a small installation, by hand", () => {
  test("three persons of a territory are hidden, with what would give them back", async ({ db, given }) => {
    const { nord, sud, est } = await threeTerritories(given);
    await workers(given, nord, 10, { rsa: 1 });
    await workers(given, nord, 10);
    await workers(given, sud, 6, { hours: 50, rsa: 1 });
    await workers(given, sud, 8, { hours: 50 });
    await workers(given, est, 3, { hours: 20 });
    const edition = await compute(db);

    expect(edition.disclosure).toMatchObject({
      outcome: "protected",
      observers: 2,
      together: [],
      toMerge: [],
    });
    const hours = (territory: string) => cell(edition, "hours-by-territory", { territory });
    expect(hours("nord")).toMatchObject({ exact: 200_000 });
    expect(hours("sud")).toMatchObject({ exact: 70_000 });
    expect(hours("est")).toMatchObject({ exact: 6_000, status: "secret", value: null, isPrimary: true });
    expect(hours("none")).toMatchObject({ exact: 0, status: "published", value: 0 });
    expect(hours("*")).toMatchObject({ exact: 276_000, status: "published", value: 276_000 });
    // One more at least, or est is the total less the others.
    const hidden = ["nord", "sud"].filter((code) => hours(code).status === "secret");
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every((code) => !hours(code).isPrimary)).toBe(true);

    const persons = (keys: CellKeys) => cell(edition, "persons-by-territory", keys);
    expect(persons({ territory: "nord", rsa: "yes" })).toMatchObject({ exact: 10 });
    expect(persons({ territory: "est", rsa: "*" })).toMatchObject({ exact: 3, status: "secret" });
    expect(persons({ territory: "est", rsa: "yes" })).toMatchObject({ exact: 0, status: "published" });
    expect(persons({ territory: "*", rsa: "*" })).toMatchObject({ value: 37 });
    expect(cell(edition, "hires-by-contract-type", { contractType: "cdd" }).value).toBe(37);
    expect(cell(edition, "forecast-by-territory", { territory: "*" }).status).toBe("published");
  });

  test("a person at two hosts counts in both, and once in all", async ({ db, given }) => {
    const { nord, sud } = await threeTerritories(given);
    const people = await workers(given, nord, 12);
    await workers(given, sud, 9, { keys: people.slice(0, 2) });
    const edition = await compute(db);
    const persons = (host: string) => cell(edition, "persons-by-host", { host, rsa: "*" }).exact;
    expect([persons(nord.host.siret), persons(sud.host.siret), persons("*")]).toEqual([12, 9, 19]);
    expect(cell(edition, "persons-by-territory", { territory: "*", rsa: "*" }).exact).toBe(19);
    expect(cell(edition, "persons-by-mechanism", { mechanism: "execution_clause", rsa: "*" }).exact).toBe(19);
  });

  test("a host that has nearly all of a cell does not learn the rest", async ({ db, given }) => {
    const { nord, sud } = await threeTerritories(given);
    const inNord = await seat(given, "nord", sud.host);
    await workers(given, nord, 40);
    await workers(given, inNord, 3);
    await workers(given, sud, 30);
    const edition = await compute(db);
    const nordHours = cell(edition, "hours-by-territory", { territory: "nord" });
    expect(nordHours).toMatchObject({ exact: 430_000, status: "secret", isPrimary: true });
    expect(cell(edition, "persons-by-territory", { territory: "nord", rsa: "*" })).toMatchObject({
      exact: 43,
      status: "secret",
      isPrimary: true,
    });
    expect(cell(edition, "hours-by-host", { host: nord.host.siret })).toMatchObject({ value: 400_000 });
  });

  test("territories told together are distinct persons, and need not be hidden", async ({ db, given }) => {
    const { nord, sud, est } = await threeTerritories(given);
    const people = await workers(given, nord, 4);
    await workers(given, sud, 20);
    await workers(given, est, 4, { keys: people.slice(0, 1) });
    const merges = { territory: [["nord", "est"]] };
    const edition = await compute(db, { merges });
    expect(edition.parameters.merges).toEqual(merges);
    expect(edition.labels.territory).toMatchObject({ "est+nord": "est + nord" });
    const persons = cell(edition, "persons-by-territory", { territory: "est+nord", rsa: "*" });
    expect(persons).toMatchObject({ exact: 7, value: 7, status: "published" });
    const codes = edition.tables[0]?.cells.map(({ keys }) => keys.territory);
    expect(codes).toEqual(["est+nord", "sud", "none", "*"]);
  });

  test("who left counts once, where the hire it left by was", async ({ db, given }) => {
    const { nord, sud } = await threeTerritories(given);
    const file = async (seated: Seat, key: string, ends: string): Promise<void> => {
      const { id } = await given.participant({ host_id: seated.host.id, person_key: key });
      const hire = { participant_id: id, commitment_id: seated.commitment };
      await given.hire({ ...hire, starts_on: "2025-03-01" as Day, ends_on: ends as Day });
      await given.outcome(id, { dated_on: "2026-04-01" as Day });
    };
    // Of both hosts: the exit is the later end, at sud; the earlier is no exit of the Département.
    await file(nord, "both", "2025-08-31");
    await file(sud, "both", "2025-09-30");
    await file(nord, "one", "2025-09-30");
    const edition = await compute(db);
    const left = (host: string) => cell(edition, "outcomes-6-by-host", { host, situation: "*" }).exact;
    expect([left(nord.host.siret), left(sud.host.siret), left("*")]).toEqual([1, 1, 2]);
    expect(cell(edition, "outcomes-6-by-situation", { situation: "durable", reason: "cdi" }).exact).toBe(2);
  });
});

describe("the shape of an edition", () => {
  test("an empty installation has every table, nothing hidden, true zeros", async ({ db }) => {
    const edition = await compute(db);
    expect(edition.tables.map(({ id }) => id)).toEqual(editionTableIds);
    const cells = edition.tables.flatMap((table) => table.cells);
    expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(["published", "missing"]));
    expect(cells.filter(({ value }) => value !== 0 && value !== null)).toEqual([]);
    expect(edition.disclosure).toMatchObject({
      outcome: "protected",
      primary: 0,
      secondary: 0,
      observers: 0,
    });
  });

  test("codes come in their order, none before the total", async ({ db, given }) => {
    await given.territory("b", "Zéro");
    await given.territory("a", "Écrins");
    await given.host({ name: "Une maison" });
    const edition = await compute(db);
    const codes = (table: EditionTableId) =>
      edition.tables
        .find(({ id }) => id === table)
        ?.cells.map(({ keys }) => keys[editionTables[table].dimensions[0]]);
    expect(codes("hours-by-territory")).toEqual(["a", "b", "none", "*"]);
    expect(codes("hours-by-buyer")).toEqual([
      "state",
      "local_authority",
      "contracting_entity",
      "private",
      "none",
      "*",
    ]);
    expect(codes("hours-by-host")).toHaveLength(3);
    expect(codes("hours-by-mechanism")).toHaveLength(13);
    expect(edition.definitions.map(({ title }) => title)).toContain("Secret statistique");
    expect(Object.keys(edition.labels.employer ?? {})).toHaveLength(12);
  });

  test("plans count what shared plans still ask and what was done of it; targets nobody said are not 0", async ({
    db,
    given,
  }) => {
    const [one, two] = [await given.host(), await given.host()];
    await givenPlan(db, one.id, { shared: true });
    await givenPlan(db, two.id, { shared: false });
    await db
      .insertInto("grant_agreement")
      .values({
        host_id: one.id,
        year: 2026,
        fte: null,
        fixed_part: null,
        variable_part: null,
        rsa_target: 40,
        count_collective: 1,
        revision: 1,
        ...entered(),
      })
      .execute();
    const edition = await compute(db);
    const plan = (host: string, step: string) => cell(edition, "plans-by-host", { host, step }).value;
    expect([plan(one.siret, "planned"), plan(one.siret, "done")]).toEqual([3, 1]);
    expect([plan(two.siret, "planned"), plan("*", "planned"), plan("*", "done")]).toEqual([0, 3, 1]);
    expect(cell(edition, "plans-by-dimension", { ficheDimension: "1", step: "planned" }).value).toBe(3);
    expect(cell(edition, "actions-by-host", { host: one.siret, actionKind: "promotion" }).value).toBe(1);
    expect(cell(edition, "rsa-target-by-host", { host: one.siret })).toMatchObject({ value: 40 });
    expect(cell(edition, "rsa-target-by-host", { host: two.siret })).toMatchObject({
      value: null,
      status: "missing",
    });
    expect(cell(edition, "rsa-target-by-host", { host: "*" }).value).toBe(40);
  });
});

const entered = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** Three times expected and one dropped; done once in the period, once after it. */
async function givenPlan(db: Db, host: OrganisationId, { shared }: { shared: boolean }): Promise<void> {
  const plan_id = randomUUID() as string as Id<"action_plan">;
  await db
    .insertInto("action_plan")
    .values({
      id: plan_id,
      host_id: host,
      year: 2026,
      diagnosis: null,
      shared_on: shared ? ("2026-01-15" as Day) : null,
      revision: 1,
      ...entered(),
    })
    .execute();
  const lineOf = async (expected: number, state: "planned" | "dropped") => {
    const id = randomUUID() as string as Id<"planned_action">;
    const row = { id, plan_id, code: id, kind: "promotion" as const, title: "Rencontres", expected, state };
    const blank = { territory_code: null, due_on: null, dropped_reason: null, partners: null, revision: 1 };
    await db
      .insertInto("planned_action")
      .values({ ...row, ...blank, ...entered() })
      .execute();
    return id;
  };
  await lineOf(5, "dropped");
  const planned_action_id = await lineOf(3, "planned");
  for (const dated_on of ["2026-06-30", "2026-07-01"] as Day[]) {
    const id = randomUUID() as string as Id<"network_action">;
    const row = { id, code: id, host_id: host, dated_on, kind: "promotion" as const, state: "done" as const };
    const blank = { title: null, territory_code: null, structures: null, persons: null, account: null };
    await db
      .insertInto("network_action")
      .values({ ...row, ...blank, planned_action_id, ...entered() })
      .execute();
  }
}

describe("an edition that replaces another", () => {
  test("what changed by few is hidden, and cannot be told from both", async ({ db, given }) => {
    const { nord, sud } = await threeTerritories(given);
    await workers(given, nord, 30);
    await workers(given, sud, 30);
    const first = await compute(db);
    expect(cell(first, "hires-by-territory", { territory: "nord" }).status).toBe("published");
    const number = await publish(db, first);
    await workers(given, nord, 2);
    const alone = await compute(db);
    expect(cell(alone, "hires-by-territory", { territory: "nord" }).value).toBe(32);

    const second = await compute(db, { together: [number] });
    expect(second.disclosure).toMatchObject({ outcome: "protected", together: [number] });
    for (const territory of ["nord", "*"])
      expect(cell(second, "hires-by-territory", { territory })).toMatchObject({
        exact: territory === "*" ? 62 : 32,
        status: "secret",
      });
    expect(cell(second, "hours-by-territory", { territory: "nord" }).status).toBe("secret");
    expect(cell(second, "persons-by-host", { host: "*", rsa: "*" }).status).toBe("secret");
  });

  test("what did not change stays, what changed by many is told", async ({ db, given }) => {
    const { nord, sud } = await threeTerritories(given);
    await workers(given, nord, 30);
    await workers(given, sud, 30);
    const number = await publish(db, await compute(db));
    const same = await compute(db, { together: [number] });
    expect(same.disclosure).toMatchObject({ outcome: "protected" });
    expect(cell(same, "hires-by-territory", { territory: "nord" }).value).toBe(30);
    await workers(given, nord, 12);
    const more = await compute(db, { together: [number] });
    expect(cell(more, "hires-by-territory", { territory: "nord" }).value).toBe(42);
    expect(cell(more, "hires-by-territory", { territory: "*" }).value).toBe(72);
    expect(cell(more, "hours-by-territory", { territory: "nord" }).value).toBe(420_000);
  });

  test("territories told together since are compared with the sum of what they were", async ({
    db,
    given,
  }) => {
    const { nord, sud, est } = await threeTerritories(given);
    for (const seated of [nord, sud, est]) await workers(given, seated, 30);
    const number = await publish(db, await compute(db));
    await workers(given, nord, 1);
    await workers(given, est, 1);
    const merges = { territory: [["nord", "est"]] };
    const second = await compute(db, { merges, together: [number] });
    expect(cell(second, "hires-by-territory", { territory: "est+nord" })).toMatchObject({
      exact: 62,
      status: "secret",
    });
  });
});

/** As a published edition, with its true values. */
async function publish(db: Db, computed: ComputedEdition): Promise<number> {
  const content = editionContent({
    from: "2026-01" as Month,
    to: "2026-06" as Month,
    disclosure: computed.disclosure,
    tables: computed.tables.map((table) => ({ ...table, ...editionTables[table.id] })),
  });
  await givenEdition(db, content);
  for (const { id, cells } of computed.tables)
    for (const [rank, { exact, isPrimary }] of cells.entries())
      await db
        .updateTable("edition_cell")
        .set({ exact, is_primary: isPrimary ? 1 : 0 })
        .where("edition_id", "=", content.id as Id<"edition">)
        .where("table_id", "=", id)
        .where("rank", "=", rank)
        .where((eb) => eb.or([eb("exact", "!=", exact), eb("is_primary", "!=", isPrimary ? 1 : 0)]))
        .execute();
  return content.number ?? 0;
}
