export const apiPageSize = 100;

/** A page of a list: `total` items in all, `pageSize` a page. */
export type ApiPage<Item> = { items: Item[]; page: number; pageSize: number; total: number };

/** The page asked for, from 1; undefined when it is no page number. */
export function readApiPage(query: URLSearchParams): number | undefined {
  const text = query.get("page");
  if (text === null || text === "") return 1;
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** A page past the end is empty. */
export function pageOfItems<Item>(items: readonly Item[], page: number): ApiPage<Item> {
  const start = (page - 1) * apiPageSize;
  return { items: items.slice(start, start + apiPageSize), page, pageSize: apiPageSize, total: items.length };
}

export const pageMessage = "page est un nombre à partir de 1, par exemple page=2.";
