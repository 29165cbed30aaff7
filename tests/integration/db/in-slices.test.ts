import { inSlices, sliceLength } from "#db/in-slices.server.ts";
import { listHireFacts } from "#db/queries/hours/statement-facts.server.ts";
import type { HireId } from "#db/schema/columns.ts";
import { describe, expect, test } from "#tests/support/test.ts";

describe("a list longer than a statement can bind", () => {
  test("is asked of by slices, in their order, each item once", async () => {
    const asked: number[] = [];
    const items = Array.from({ length: 2 * sliceLength + 1 }, (_, index) => index);
    const rows = await inSlices(items, (slice) => {
      asked.push(slice.length);
      return Promise.resolve([...slice]);
    });
    expect(rows).toEqual(items);
    expect(asked).toEqual([sliceLength, sliceLength, 1]);
  });

  test("asks nothing when empty", async () => {
    await expect(inSlices([], () => Promise.reject(new Error("asked")))).resolves.toEqual([]);
  });

  test("does not stop the hires from being read", async ({ db }) => {
    const ids = Array.from({ length: 70_000 }, (_, index) => `hire-${index}` as HireId);
    await expect(listHireFacts(db, ids)).resolves.toEqual([]);
  });
});
