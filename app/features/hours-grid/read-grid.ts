import { firstDayOf, monthOf, monthsOf, type Day, type Month } from "#app/domain/calendar.ts";
import { hireContractTypes } from "#app/domain/hire-codes.ts";
import { workedDays } from "#app/domain/hours-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import { lastMonthDue } from "#app/domain/position.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { hasState, type GridFilters } from "./grid-filters.ts";
import type { CellState, GridCell } from "./grid-cells.ts";
import type { GridFacts } from "./grid-facts.server.ts";
import { writeCrowdSeen, writeSeen } from "./grid-form.ts";
import { writeLineKey } from "./line-key.ts";

/** A hire, or the line of an employer without names (`crowd`). */
export type GridRow = {
  key: string;
  name: string;
  sub: string;
  cells: GridCell[];
  /** What was seen, see `writeSeen` and `writeCrowdSeen`. */
  seen: string;
  crowd: { commitmentId: string; siret: string } | null;
};

export type GridGroup = {
  key: string;
  label: string;
  /** Of the company that owes the hours. */
  siret: string;
  rows: GridRow[];
};

type Dates = { today: Day; dueDay: number };
type Placed = GridRow & { lot: string; employer: string; group: string; label: string; owes: string };

/** The rows of the grid under their lot and contractor, narrowed as the URL asks. */
export function gridGroups(facts: GridFacts, filters: GridFilters, dates: Dates): GridGroup[] {
  const months = monthsOf(filters);
  const rows = [...hireRows(facts, months, dates), ...crowdRows(facts, months, dates)].filter(
    ({ lot, employer, cells }) =>
      (filters.lot === null || filters.lot === lot) &&
      (filters.employer === null || filters.employer === employer) &&
      hasState(cells, filters.state),
  );
  const order = new Map(facts.lots.map(({ number }, index) => [number, index]));
  const groups = new Map<string, GridGroup>();
  for (const placed of rows.sort((one, other) => (order.get(one.lot) ?? 0) - (order.get(other.lot) ?? 0))) {
    const { key, name, sub, cells, seen, crowd } = placed;
    const group = groups.get(placed.group) ?? {
      key: placed.group,
      label: placed.label,
      siret: placed.owes,
      rows: [],
    };
    group.rows.push({ key, name, sub, cells, seen, crowd });
    groups.set(placed.group, group);
  }
  return [...groups.values()];
}

function hireRows(facts: GridFacts, months: readonly Month[], dates: Dates): Placed[] {
  const stated = new Map<string, GridFacts["statements"]>();
  for (const statement of facts.statements) {
    const own = stated.get(statement.hireId);
    if (own) own.push(statement);
    else stated.set(statement.hireId, [statement]);
  }
  return facts.hires.map((hire): Placed => {
    const own = stated.get(hire.hireId) ?? [];
    const place = placeOf(facts, hire);
    const period =
      hire.endsOn === null
        ? `depuis le ${formatTightDay(hire.startsOn)}`
        : `jusqu’au ${formatTightDay(hire.endsOn)}`;
    const employer = place.isCredited ? [] : [place.employerName];
    return {
      ...place,
      key: hire.hireId,
      name: [hire.firstName, hire.lastName].filter(Boolean).join(" ") || `Embauche ${hire.reference}`,
      sub: [hireContractTypes[hire.contractType], period, ...employer].join(", "),
      cells: months.map((month) => {
        const statement = own.find((each) => each.month === month);
        const covers = workedDays(month, hire) !== undefined;
        const flagged = facts.checks.has(writeLineKey({ hireId: hire.hireId, month }));
        return cellOf({ month, statement, covers, flagged }, dates);
      }),
      seen: writeSeen(own),
      crowd: null,
    };
  });
}

function crowdRows(facts: GridFacts, months: readonly Month[], dates: Dates): Placed[] {
  const lines = new Map<string, GridFacts["collectives"]>();
  for (const row of facts.collectives) {
    const key = `${row.commitmentId}.${row.employerId}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines].flatMap(([key, own]): Placed[] => {
    const [first] = own;
    const last = own.at(-1);
    const lotId = first && facts.lotOf.get(first.commitmentId);
    if (first === undefined || last === undefined || lotId === undefined) return [];
    const place = placeOf(facts, { ...first, lotId });
    const end = facts.windows.get(first.commitmentId)?.end ?? null;
    return [
      {
        ...place,
        key,
        name: place.employerName,
        sub: `Relevé collectif\u00a0: ${crowdWords(last)}`,
        cells: months.map((month) => {
          const statement = own.find((each) => each.month === month);
          const covers = month >= first.month && (end === null || end >= firstDayOf(month));
          const flagged = facts.checks.has(writeLineKey({ ...first, month }));
          return cellOf({ month, statement, covers, flagged }, dates);
        }),
        seen: writeCrowdSeen(own.filter(({ month }) => month >= (months[0] ?? month))),
        crowd: { commitmentId: first.commitmentId, siret: place.employer },
      },
    ];
  });
}

/** « 3 pers., dont 1 RSA, 3 BOETH ». */
export function crowdWords({ persons, rsa, boeth }: { persons: number; rsa: number; boeth: number }): string {
  return `${countOf(persons, "pers.", "pers.")}, dont ${countOf(rsa, "RSA", "RSA")}, ${countOf(boeth, "BOETH", "BOETH")}`;
}

type Line = Pick<GridFacts["hires"][number], "lotId" | "employerId" | "contractorId">;

function placeOf(facts: GridFacts, { lotId, employerId, contractorId }: Line) {
  const lot = facts.lots.find(({ id }) => id === lotId)?.number ?? "";
  const company = facts.companies.get(employerId);
  const credited = facts.creditedOf(lotId, contractorId);
  const name = credited?.name ?? company?.name ?? "";
  const kind = credited?.kind ?? null;
  return {
    lot,
    employer: company?.siret ?? "",
    employerName: company?.name ?? "",
    owes: credited?.siret ?? company?.siret ?? "",
    isCredited: credited === null || credited.organisationId === employerId,
    group: `${lotId} ${credited?.organisationId ?? employerId}`,
    label: `Lot ${lot} · ${name}${kind === null ? "" : ` (${kind})`}`,
  };
}

type Cell = {
  month: Month;
  statement: { hours: InsertionHours; state: StatementState } | undefined;
  covers: boolean;
  flagged: boolean;
};

function cellOf({ month, statement, covers, flagged }: Cell, { today, dueDay }: Dates): GridCell {
  if (statement && statement.state !== "draft") {
    return { month, state: statement.state, hours: statement.hours, flagged };
  }
  return { month, state: emptyState(month, covers, { today, dueDay }), hours: null, flagged: false };
}

function emptyState(month: Month, covers: boolean, { today, dueDay }: Dates): CellState {
  if (!covers) return "off";
  if (month > monthOf(today)) return "later";
  return month <= lastMonthDue(today, dueDay) ? "missing" : "open";
}
