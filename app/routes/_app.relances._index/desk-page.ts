import type { DeskLine } from "#app/features/reminders/reminder-desk.server.ts";
import { foundLines, isToSend, levelIn, searchIn } from "#app/features/reminders/desk-filters.ts";
import { pageSizeParam, readPage } from "#app/ui/list-url.ts";

const usualPage = 50;

/** The page of the desk a URL asks for. A page beyond the last is the last. */
export function deskPage(lines: readonly DeskLine[], params: URLSearchParams) {
  const level = levelIn(params);
  const search = searchIn(params);
  const found = foundLines(lines, search);
  const ready = found.filter((line) => line.level !== undefined && (level === null || line.level === level));
  const asked = readPage(params);
  const pageSize = params.has(pageSizeParam) ? asked.pageSize : usualPage;
  const page = Math.min(asked.page, Math.max(1, Math.ceil(ready.length / pageSize)));
  return {
    level,
    search,
    page,
    pageSize,
    total: ready.length,
    lines: ready.slice((page - 1) * pageSize, page * pageSize),
    /** Companies that may be reminded now, each once whatever its contracts. */
    toSend: new Set(ready.filter(isToSend).map(({ siret }) => siret)).size,
    early: page > 1 ? [] : found.filter((line) => line.level === undefined),
  };
}
