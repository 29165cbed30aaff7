import { addDays, type Day } from "#app/domain/calendar.ts";
import { eligibleUntil } from "#app/domain/eligibility.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import type { Settings } from "#app/domain/setting.ts";
import { checkWords } from "#app/features/hours/check-words.ts";
import { formatDay, formatMonth, formatMonthName } from "#app/ui/french-dates.ts";
import { countOf, formatList } from "#app/ui/french.ts";
import type { Db } from "#db/database.server.ts";
import { listEligibilityDays } from "#db/queries/hours/statement-facts.server.ts";
import type { GridFacts } from "./grid-facts.server.ts";
import { hoursOf, lineKeyOf, placedCells, seenLine, type Placed, type SeenLine } from "./placed-cell.ts";
import type { GridGroup, GridRow } from "./read-grid.ts";

/** What is to be seen before validating, with the acts that clear it. */
export type PointToSee = {
  key: string;
  kind: "returned" | "missing" | "check" | "expiring";
  /** The row to go to. */
  row: string;
  what: string;
  why: string;
  /** The statement to accept or return, and what was seen of it. */
  line: SeenLine | null;
  /** The company to remind, when the hours are to come from it. */
  owedBy: string | null;
  /** Whose file misses a proof. */
  participantId: string | null;
};

type Question = { today: Day; settings: Settings };

const namesTold = 3;
/** An eligibility that ends sooner is told. Source: our choice, a month to find the new proof. */
const daysAhead = 30;

/** The points of the rows shown: sent back, missing, to be checked, then what soon ends. */
export async function pointsToSee(
  db: Db,
  { facts, groups }: { facts: GridFacts; groups: readonly GridGroup[] },
  question: Question,
): Promise<PointToSee[]> {
  const cells = placedCells(groups);
  return [
    ...cells.filter(({ cell }) => cell.state === "returned").map((each) => returnedPoint(facts, each)),
    ...missingPoints(cells.filter(({ cell }) => cell.state === "missing")),
    ...cells.filter(({ cell }) => cell.flagged).map((each) => checkPoint(facts, each)),
    ...(await expiringPoints(db, { facts, rows: groups.flatMap(({ rows }) => rows) }, question)),
  ];
}

function returnedPoint({ statements }: GridFacts, placed: Placed): PointToSee {
  const { row, cell, group } = placed;
  const comment = statements.find((each) => each.hireId === row.key && each.month === cell.month)?.comment;
  const asked = comment ? `\u00a0: «\u00a0${comment}\u00a0»` : ".";
  return {
    key: lineKeyOf(placed),
    kind: "returned",
    row: row.key,
    what: hoursOf(placed),
    why: `Renvoyé, ne compte pas tant que ${group.label.split(" · ")[1] ?? "l’entreprise"} n’a pas corrigé${asked}`,
    line: null,
    owedBy: group.siret,
    participantId: null,
  };
}

/** One line for the missing statements of a company in a month: « … et Fatoumata Diallo, octobre 2026 ». */
function missingPoints(cells: readonly Placed[]): PointToSee[] {
  const groups = new Map<string, Placed[]>();
  for (const placed of cells) {
    const key = `${placed.group.key} ${placed.cell.month}`;
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    const names = own.slice(0, namesTold).map(({ row }) => row.name);
    const others = own.length - names.length;
    const whose = formatList([...names, ...(others > 0 ? [countOf(others, "autre")] : [])]);
    return [
      {
        key,
        kind: "missing" as const,
        row: first.row.key,
        what: `${whose}, ${formatMonth(first.cell.month)}`,
        why: `Aucune heure déclarée pour ${formatMonthName(first.cell.month)}\u00a0: ${first.group.label}.`,
        line: null,
        owedBy: first.group.siret,
        participantId: null,
      },
    ];
  });
}

function checkPoint(facts: GridFacts, placed: Placed): PointToSee {
  const { row } = placed;
  const key = lineKeyOf(placed);
  const checks = facts.checks.get(key) ?? [];
  return {
    key,
    kind: "check",
    row: row.key,
    what: hoursOf(placed),
    why: checks.map(checkWords).join(" "),
    line: seenLine(facts, placed),
    owedBy: null,
    participantId: needsProof(checks)
      ? (facts.hires.find(({ hireId }) => hireId === row.key)?.participantId ?? null)
      : null,
  };
}

function needsProof(checks: readonly HoursCheck[]): boolean {
  return checks.some(({ code }) => code === "not_eligible");
}

async function expiringPoints(
  db: Db,
  { facts, rows }: { facts: GridFacts; rows: readonly GridRow[] },
  { today, settings }: Question,
): Promise<PointToSee[]> {
  const shown = new Map(rows.map((row) => [row.key, row]));
  const open = facts.hires.filter(
    ({ hireId, startsOn, endsOn }) =>
      shown.has(hireId) && startsOn <= today && (endsOn === null || endsOn >= today),
  );
  const eligibilities = await listEligibilityDays(db, [
    ...new Set(open.map(({ participantId }) => participantId)),
  ]);
  return open.flatMap(({ hireId, participantId, contractType, endsOn }): PointToSee[] => {
    const ends = eligibilities
      .filter((each) => each.participantId === participantId)
      .map((each) => eligibleUntil(each, contractType, settings))
      .sort();
    const until = ends.at(-1);
    if (until === undefined || until < today || until > addDays(today, daysAhead)) return [];
    if (endsOn !== null && endsOn <= until) return [];
    return [
      {
        key: `${hireId} ${until}`,
        kind: "expiring",
        row: hireId,
        what: `${shown.get(hireId)?.name ?? ""}\u00a0: éligibilité jusqu’au ${formatDay(until)}`,
        why: "Après cette date, ses heures seront à vérifier tant qu’il manque un nouveau justificatif.",
        line: null,
        owedBy: null,
        participantId,
      },
    ];
  });
}
