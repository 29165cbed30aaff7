/** A column and the way it is sorted, as a list's loader understood them. */
export type Sort = { column: string; direction: "ascending" | "descending" };

export const sortParam = "tri";
export const pageParam = "page";
export const pageSizeParam = "par";
export const pageSizes = [20, 50, 100] as const;

/** `?tri=du` is ascending, `?tri=-du` descending; a column that is not in the list is no sort. */
export function readSort(params: URLSearchParams, columns: readonly string[], otherwise: Sort): Sort {
  const value = params.get(sortParam) ?? "";
  const descending = value.startsWith("-");
  const column = descending ? value.slice(1) : value;
  if (!columns.includes(column)) return otherwise;
  return { column, direction: descending ? "descending" : "ascending" };
}

/** The page asked for (from 1) and its size, 20 unless 50 or 100 is asked. */
export function readPage(
  params: URLSearchParams,
  param: string = pageParam,
): { page: number; pageSize: number } {
  const page = Number(params.get(param));
  const size = Number(params.get(pageSizeParam));
  return {
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    pageSize: pageSizes.find((known) => known === size) ?? pageSizes[0],
  };
}

/** The same list with these parameters changed (null or empty removes one), back on its first page. */
export function withParams(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(params);
  next.delete(pageParam);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  const search = next.toString();
  return search === "" ? "?" : `?${search}`;
}

/** Where the head of a column leads: its first direction, or the other way when it is sorted already. */
export function sortLink(
  params: URLSearchParams,
  column: string,
  current: Sort,
  first: Sort["direction"],
): string {
  const direction = current.column === column ? opposite(current.direction) : first;
  return withParams(params, { [sortParam]: direction === "descending" ? `-${column}` : column });
}

/** The pages to show around the current one; null is a gap: `1 … 4 5 6 … 12`. */
export function pagesAround(page: number, last: number): Array<number | null> {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const previous = shown[index - 1];
    if (previous === undefined || number === previous + 1) return [number];
    return number === previous + 2 ? [previous + 1, number] : [null, number];
  });
}

function opposite(direction: Sort["direction"]): Sort["direction"] {
  return direction === "ascending" ? "descending" : "ascending";
}
