import { pageParam, readPage } from "./list-url.ts";

export type Page<Line> = { page: number; pageSize: number; total: number; shown: Line[] };

/** The lines of the page an address asks for; of its last page when it asks for a later one. */
export function pageOf<Line>(
  lines: readonly Line[],
  params: URLSearchParams,
  param: string = pageParam,
): Page<Line> {
  const { page: asked, pageSize } = readPage(params, param);
  const total = lines.length;
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)));
  return { page, pageSize, total, shown: lines.slice((page - 1) * pageSize, page * pageSize) };
}
