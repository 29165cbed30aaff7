/** SQLite binds at most 32 766 values in one statement, PostgreSQL 65 535: a slice leaves room for the others. */
export const sliceLength = 10_000;

/** What `ask` answers of a list however long, asked of a slice at a time: rows of one slice keep their order. */
export async function inSlices<Item, Row>(
  items: readonly Item[],
  ask: (slice: readonly Item[]) => Promise<Row[]>,
): Promise<Row[]> {
  if (items.length <= sliceLength) return items.length === 0 ? [] : ask(items);
  const rows: Row[][] = [];
  for (let start = 0; start < items.length; start += sliceLength) {
    rows.push(await ask(items.slice(start, start + sliceLength)));
  }
  return rows.flat();
}
