import { monthsOf } from "#app/domain/calendar.ts";
import { lastMonthDue } from "#app/domain/position.ts";
import type { askGrid } from "#app/features/hours-grid/ask-grid.server.ts";
import { clearLines } from "#app/features/hours-grid/clear-lines.ts";
import { monthChoices, readGridFilters } from "#app/features/hours-grid/grid-filters.ts";
import { readGridFacts } from "#app/features/hours-grid/grid-facts.server.ts";
import { pointsToSee } from "#app/features/hours-grid/points-to-see.server.ts";
import { gridGroups } from "#app/features/hours-grid/read-grid.ts";

const pointsShown = 40;

export type GridPage = Awaited<ReturnType<typeof readGridPage>>;

/** The grid of a contract, as its URL asks to see it. */
export async function readGridPage({
  db,
  sheet,
  hostId,
  isClosed,
  today,
  settings,
  params,
}: Awaited<ReturnType<typeof askGrid>>) {
  const filters = readGridFilters(params, today);
  const period = { from: filters.from, to: filters.to };
  const facts = await readGridFacts(db, { contractId: sheet.id, hostId, period, today, settings });
  const groups = gridGroups(facts, filters, { today, dueDay: settings.statement_due_day });
  const points = await pointsToSee(db, { facts, groups }, { today, settings });
  const clear = clearLines(facts, groups);
  const months = monthsOf(period);
  const due = lastMonthDue(today, settings.statement_due_day);
  const current = months.includes(due) ? due : filters.to;
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const count = (state: string): number =>
    cells.filter((cell) => cell.month === current && cell.state === state).length;
  return {
    reference: sheet.reference,
    title: sheet.title,
    authorityName: sheet.authorityName,
    readOnly: isClosed,
    isEmpty: facts.hires.length === 0 && facts.collectives.length === 0,
    months,
    current,
    groups,
    counts: {
      waiting: count("submitted") + count("returned"),
      missing: count("missing"),
      clear: clear.length,
    },
    points: points.slice(0, pointsShown),
    pointCount: points.length,
    clear: clear.slice(0, pointsShown),
    filters,
    choices: {
      months: monthChoices(filters, today),
      lots: facts.lots.map(({ number }) => ({ value: number, label: `Lot ${number}` })),
      employers: [...facts.companies.values()]
        .map(({ siret, name }) => ({ value: siret, label: name }))
        .sort((one, other) => one.label.localeCompare(other.label, "fr")),
    },
  };
}
