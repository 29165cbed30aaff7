import type { Month } from "#app/domain/calendar.ts";
import { buildEdition } from "#app/domain/edition/build-edition.ts";
import { editionCodes } from "#app/domain/edition/edition-codes.ts";
import { mergedCodes } from "#app/domain/edition/edition-merges.ts";
import { editionTables, type EditionTableId } from "#app/domain/edition/edition-table.ts";
import { exactQuantities, tableKeys } from "#app/domain/edition/exact-tables.ts";
import { contractFamilies, contractFamilyCodes } from "#app/domain/edition/contract-family.ts";
import { outcomeGroupCodes, outcomeGroups } from "#app/domain/edition/outcome-group.ts";
import { quantityId } from "#app/domain/edition/quantity.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import type { Db } from "#db/database.server.ts";
import { readEditionRows } from "#db/queries/editions/edition-rows.server.ts";
import { engine } from "#tests/support/database.ts";
import { naiveEdition } from "#tests/support/naive-edition.ts";
import { dice, randomWorld, settle, type World } from "#tests/support/random-world.ts";
import { expect, test } from "#tests/support/test.ts";

const worlds = engine === "postgres" ? 12 : 25;
type Period = { from: Month; to: Month };
const periods = [
  "2024-01 2024-06",
  "2025-01 2025-06",
  "2025-07 2025-12",
  "2025-01 2025-12",
  "2026-01 2026-06",
];

/** A random world whose buyers are of every kind. */
function worldOf(seed: number): World {
  const { chance, pick } = dice(seed * 104_729);
  const world = randomWorld(seed);
  const kinds = ["state", "local_authority", "contracting_entity", null] as const;
  const organisation = world.organisation.map((row, index) =>
    index === 2 || index === 3
      ? { ...row, buyer_kind: pick(kinds), is_private: chance(0.2) ? (1 as const) : (0 as const) }
      : row,
  );
  return { ...world, organisation };
}

function periodOf(seed: number): Period {
  const [from, to] = (periods[seed % periods.length] ?? "").split(" ");
  return { from: from as Month, to: to as Month };
}

/** Every cell by `table code code`, not protected. */
async function exactCells(db: Db, period: Period): Promise<Map<string, number>> {
  const rows = await readEditionRows(db, period);
  const merged = mergedCodes({});
  const book = exactQuantities(rows, period, merged);
  return new Map(
    tableKeys(editionCodes(rows, merged)).flatMap(({ id, keys }) =>
      keys.map((cell): [string, number] => [
        [id, ...editionTables[id].dimensions.map((dimension) => cell[dimension] ?? "?")].join(" "),
        book.get(quantityId(editionTables[id].measure, cell))?.value ?? 0,
      ]),
    ),
  );
}

test("two computations of every table agree on random worlds", { timeout: 120_000 }, async ({ db }) => {
  const said = new Set<string>();
  for (let seed = 1; seed <= worlds; seed += 1) {
    const world = worldOf(seed);
    await settle(db, world);
    const period = periodOf(seed);
    const exact = await exactCells(db, period);
    const naive = naiveEdition(world, period);
    for (const [cell, value] of exact) {
      const table = cell.split(" ")[0] ?? "";
      if (notInTwin.some((start) => table.startsWith(start))) continue;
      expect(naive.get(cell) ?? 0, `world ${seed}, ${cell}`).toBe(value);
      if (value !== 0) said.add(table);
    }
    for (const [cell, value] of naive) expect(exact.get(cell) ?? 0, `world ${seed}, ${cell}`).toBe(value);
  }
  const silent = Object.keys(editionTables).filter((table) => !said.has(table));
  expect(silent.filter((table) => !notInTwin.some((start) => table.startsWith(start)))).toEqual([]);
});

/** Facts of the network, checked below against the report and by hand. */
const notInTwin = ["actions-", "plans-", "rsa-target-"];

test(
  "the cells of a territory, of a host and of the Département are those of their exact report",
  { timeout: 120_000 },
  async ({ db }) => {
    for (let seed = 101; seed <= 100 + worlds / 2; seed += 1) {
      const world = worldOf(seed);
      await settle(db, world);
      const period = periodOf(seed);
      const exact = await exactCells(db, period);
      const whole = { ...period, territory: null, host: null, authority: null };
      const reportOf = async (scope: Fa02Scope): Promise<Fa02Report> => {
        const answer = await fa02Report(db, scope);
        if (answer.outcome !== "report") throw new Error(answer.outcome);
        return answer.report;
      };
      for (const { code } of world.territory)
        expectLine(exact, "territory", code, await reportOf({ ...whole, territory: code }));
      for (const { siret } of world.organisation.slice(0, 2))
        expectLine(exact, "host", siret, await reportOf({ ...whole, host: siret }));
      const department = await reportOf(whole);
      for (const breakdown of ["territory", "host"] as const) expectLine(exact, breakdown, "*", department);
      expectOutcomes(exact, department);
    }
  },
);

type Exact = ReadonlyMap<string, number>;

function expectLine(exact: Exact, breakdown: "territory" | "host", code: string, report: Fa02Report): void {
  const cell = (table: string, ...codes: string[]): number | undefined =>
    exact.get([`${table}-by-${breakdown}` satisfies string, ...codes].join(" "));
  const { participants, groups, recruitments, siae, actions } = report;
  expect(cell("hours", code)).toBe(Math.round(report.hours.achieved * 100));
  expect(cell("forecast", code)).toBe(Math.round(report.hours.forecast * 100));
  expect(cell("persons", code, "*")).toBe(participants.total);
  expect(cell("persons", code, "yes")).toBe(participants.rsaTotal);
  expect(cell("disability", code, "yes")).toBe(participants.disabledTotal);
  expect(cell("hires", code)).toBe(recruitments.total);
  expect(cell("contracts", code)).toBe(groups.socialConsiderations.contracts);
  expect(cell("commitments", code)).toBe(groups.socialConsiderations.commitments);
  expect(cell("structures", code)).toBe(siae.total + siae.otherInclusive.total);
  for (const [kind, count] of Object.entries(actions.byKind)) expect(cell("actions", code, kind)).toBe(count);
  for (const family of contractFamilyCodes) {
    const types: readonly string[] = contractFamilies[family].types;
    const count = types.reduce((sum, type) => sum + (recruitments.byContractType?.[type] ?? 0), 0);
    expect(exact.get(`hires-by-${breakdown}-and-family ${code} ${family}`)).toBe(count);
  }
}

function expectOutcomes(exact: Exact, { outcomes }: Fa02Report): void {
  for (const months of ["6", "12"] as const) {
    const table: EditionTableId = `outcomes-${months}-by-situation`;
    const figures = outcomes[months];
    expect(exact.get(`${table} * *`)).toBe(figures.cohort);
    for (const group of outcomeGroupCodes) {
      const count = outcomeGroups[group].situations.reduce((sum, situation) => {
        expect(exact.get(`${table} ${situation} *`)).toBe(figures[situation]);
        return sum + (figures[situation] ?? 0);
      }, 0);
      expect(exact.get(`outcomes-${months}-by-host * ${group}`)).toBe(count);
    }
    const reasons = [...exact].filter(([cell]) => cell.startsWith(`${table} `) && !/ (none|\*)$/.test(cell));
    const told = reasons.filter(([, count]) => count > 0).map(([cell, count]) => [cell.split(" ")[2], count]);
    expect(Object.fromEntries(told)).toEqual(figures.byReason);
  }
}

test(
  "every random world is protected, or refused with what to merge",
  { timeout: 120_000 },
  async ({ db }) => {
    for (let seed = 201; seed <= 200 + worlds / 2; seed += 1) {
      await settle(db, worldOf(seed));
      const period = periodOf(seed);
      const rows = await readEditionRows(db, period);
      const { disclosure, tables } = buildEdition(rows, { period, merges: {}, earlier: [] });
      if (disclosure.outcome === "refused") {
        expect(disclosure.toMerge.length, `world ${seed}`).toBeGreaterThan(0);
        expect(tables).toEqual([]);
        continue;
      }
      const cells = tables.flatMap((table) => table.cells);
      expect(cells.filter(({ status, value }) => (status === "published") !== (value !== null))).toEqual([]);
      expect(cells.filter(({ isPrimary, status }) => isPrimary && status !== "secret")).toEqual([]);
      expect(cells.filter(({ exact, status }) => exact === 0 && status === "secret")).toEqual([]);
    }
  },
);
