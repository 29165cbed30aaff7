import type { ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import type { EditionTable } from "#app/domain/edition/edition-content.ts";
import type { EarlierEdition } from "#app/domain/edition/edition-problem.ts";
import { editionTables } from "#app/domain/edition/edition-table.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { buildEdition } from "#app/domain/edition/build-edition.ts";
import { readEditionRows } from "#db/queries/editions/edition-rows.server.ts";
import type { Db } from "#db/database.server.ts";
import type { CommitmentId } from "#db/schema/columns.ts";
import type { Day, Month } from "#app/domain/calendar.ts";
import { readTogether } from "#tests/support/read-both-editions.ts";
import { narrowBounds, recoverExactly } from "#tests/support/recover-cells.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const period = { from: "2026-01" as Month, to: "2026-06" as Month };
type Merges = Parameters<typeof buildEdition>[1]["merges"];

async function compute(db: Db, merges: Merges = {}, earlier: readonly EarlierEdition[] = []) {
  return buildEdition(await readEditionRows(db, period), { period, merges, earlier });
}

/** Territories of one host, each with its commitment. */
async function territories(given: Given, codes: readonly string[]) {
  const seats = new Map<string, CommitmentId>();
  const host = await given.host();
  for (const code of codes) {
    await given.territory(code);
    // Enough of them that contracts are told, so that only persons are to be hidden.
    for (let index = 0; index < 6; index += 1) {
      const contract = await given.contract({ host_id: host.id, territory_code: code });
      const lot = await given.lot({ contract_id: contract.id });
      seats.set(code, (await given.commitment({ lot_id: lot.id })).id);
    }
  }
  return async (code: string, count: number, hours = 100, ends: Day | null = null): Promise<void> => {
    const commitment = seats.get(code);
    if (commitment === undefined) throw new Error(code);
    for (let index = 0; index < count; index += 1) {
      const employer = await given.organisation({}, ["company"]);
      const { id } = await given.participant({ host_id: host.id });
      const hire = await given.hire({
        participant_id: id,
        commitment_id: commitment,
        employer_id: employer.id,
        ...(ends === null ? {} : { ends_on: ends }),
      });
      await given.statement(hire.id, { hours: (hours * 100) as InsertionHours });
    }
  };
}

const printed = ({ tables }: ComputedEdition): EditionTable[] =>
  tables.map(({ id, cells }) => ({
    ...editionTables[id],
    id,
    cells: cells.map(({ keys, value, status }) => ({ keys, value, status })),
  }));

/** Figures hidden for their own sake that a reader of both gets who supposes unmoved what did not move. */
function recovered(editions: readonly ComputedEdition[]): string[] {
  const tables = editions.map(printed);
  const truth = new Map(
    editions.flatMap(({ tables: computed }, edition) =>
      computed.flatMap(({ id, cells }, at) =>
        cells.map((cell, rank) => [tables[edition]?.[at]?.cells[rank], { ...cell, id }] as const),
      ),
    ),
  );
  const exact = (cell: Parameters<typeof truth.get>[0]) => truth.get(cell)?.exact ?? 0;
  const { published, cells } = readTogether(
    tables,
    (earlier, later) => earlier.reduce((sum, { cell }) => sum + exact(cell), 0) === exact(later.cell),
  );
  const found = recoverExactly(published);
  const bounds = narrowBounds(published);
  expect(bounds).not.toBeNull();
  return cells.flatMap(({ name, cell, edition }, index) => {
    const { low = 0, high = Infinity } = bounds?.[index] ?? {};
    const isOut = found.has(index) || high - low < 5;
    return cell.status === "secret" && truth.get(cell)?.isPrimary && isOut ? [`${edition + 1} ${name}`] : [];
  });
}

const earlier = ({ tables }: ComputedEdition): EarlierEdition => ({ number: 1, tables });

describe("two editions of a period, read side by side", () => {
  test("codes told together since do not give back the one that was hidden", async ({ db, given }) => {
    const hire = await territories(given, ["a", "b", "c", "d"]);
    for (const [code, count] of [
      ["a", 3],
      ["b", 20],
      ["c", 12],
      ["d", 30],
    ] as const)
      await hire(code, count);
    const first = await compute(db);
    expect(recovered([first])).toEqual([]);
    for (const other of ["b", "d"]) {
      const second = await compute(db, { territory: [["a", other]] }, [earlier(first)]);
      // Refused is safe too: the group is undone, or another is chosen.
      if (second.disclosure.outcome === "protected") expect(recovered([first, second]), other).toEqual([]);
      else expect(second.tables).toEqual([]);
    }
  });

  test("what hid a figure in the first hides it still in the second", async ({ db, given }) => {
    const hire = await territories(given, ["a", "b", "c", "d"]);
    await hire("a", 3);
    await hire("b", 12);
    await hire("c", 20);
    await hire("d", 30);
    const first = await compute(db);
    // The cheapest companion of the first edition becomes the dearest.
    await hire("b", 60);
    const second = await compute(db, {}, [earlier(first)]);
    expect(second.disclosure.outcome).toBe("protected");
    expect(recovered([first, second])).toEqual([]);
    await hire("c", 2);
    const third = await compute(db, {}, [earlier(first)]);
    expect(third.disclosure.outcome).toBe("protected");
    expect(recovered([first, third])).toEqual([]);
  });
});
