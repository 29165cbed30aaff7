import { lastDayOf, type Day, type Month } from "../calendar.ts";
import { networkActionKinds, type NetworkActionKind } from "../network-action-kind.ts";
import { rate } from "../rounding.ts";
import { ficheDimensions, type FicheDimension, type PlannedActionState } from "./planned-action.ts";

/** A line of a plan, as far as its progress goes. */
export type PlannedLine = {
  id: string;
  kind: NetworkActionKind;
  /** Times it is to be done in the year, at least 1. */
  expected: number;
  /** Empty: by the end of the year. */
  dueOn: Day | null;
  state: PlannedActionState;
};

/** An action of the journal that was done and carries out a line of a plan. */
export type DoneAction = { plannedActionId: string; datedOn: Day };

/**
 * `done`: as many times as planned; `dropped`: given up; `late`: its day is past and something is missing; `under_way`: done at
 * least once; `to_come`: nothing yet, and its day has not come.
 */
export const planStandings = {
  late: { label: "En retard" },
  under_way: { label: "En cours" },
  to_come: { label: "À venir" },
  done: { label: "Réalisée" },
  dropped: { label: "Abandonnée" },
} as const satisfies Record<string, { label: string }>;
export type PlanStanding = keyof typeof planStandings;

/** One line: how often it was done, and where it stands. */
export type LineProgress = { done: number; standing: PlanStanding };

/**
 * Several lines together. `expected` and `done` count times over the lines still planned, each line at most as often as it was
 * planned: one done thrice does not make up for another never done. `progress` = done ÷ expected, null when nothing is planned.
 */
export type PlanTotals = {
  lines: number;
  expected: number;
  done: number;
  progress: number | null;
  late: number;
  dropped: number;
};

export type PlanProgress = {
  byLine: ReadonlyMap<string, LineProgress>;
  byDimension: Readonly<Record<FicheDimension, PlanTotals>>;
  total: PlanTotals;
};

/**
 * The progress of a plan at a day: actions done in the plan’s year, up to that day, on the lines they carry out. A line without
 * a day is due on 31 December. Our definition: Fiche action 02 asks for plans and says nothing of how they are measured.
 */
export function planProgress(
  planned: readonly PlannedLine[],
  done: readonly DoneAction[],
  at: { year: number; until: Day },
): PlanProgress {
  const times = timesDone(done, at);
  const byLine = new Map(planned.map((line) => [line.id, lineProgress(line, times.get(line.id) ?? 0, at)]));
  const totals = (lines: readonly PlannedLine[]): PlanTotals => planTotals(lines, byLine);
  const dimension = (wanted: FicheDimension): PlanTotals =>
    totals(planned.filter(({ kind }) => networkActionKinds[kind].dimension === wanted));
  return {
    byLine,
    byDimension: {
      1: dimension(1),
      2: dimension(2),
      3: dimension(3),
      4: dimension(4),
      5: dimension(5),
    },
    total: totals(planned),
  };
}

/** The same sums over some of the lines: those of a territory, of a dimension. */
export function planTotals(lines: readonly PlannedLine[], byLine: PlanProgress["byLine"]): PlanTotals {
  const totals = { lines: 0, expected: 0, done: 0, late: 0, dropped: 0 };
  for (const line of lines) {
    const { done, standing } = byLine.get(line.id) ?? { done: 0, standing: "to_come" };
    if (standing === "dropped") {
      totals.dropped += 1;
      continue;
    }
    totals.lines += 1;
    totals.expected += line.expected;
    totals.done += Math.min(done, line.expected);
    if (standing === "late") totals.late += 1;
  }
  return { ...totals, progress: rate(totals.done, totals.expected) };
}

export const ficheDimensionCodes = Object.keys(ficheDimensions).map(Number) as FicheDimension[];

/** The day a line is to be done by. */
export function dueDayOf({ dueOn }: Pick<PlannedLine, "dueOn">, year: number): Day {
  return dueOn ?? lastDayOf(`${year}-12` as Month);
}

function timesDone(done: readonly DoneAction[], { year, until }: { year: number; until: Day }) {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const times = new Map<string, number>();
  for (const { plannedActionId, datedOn } of done) {
    if (datedOn < first || datedOn > last || datedOn > until) continue;
    times.set(plannedActionId, (times.get(plannedActionId) ?? 0) + 1);
  }
  return times;
}

function lineProgress(
  line: PlannedLine,
  done: number,
  { year, until }: { year: number; until: Day },
): LineProgress {
  if (line.state === "dropped") return { done, standing: "dropped" };
  if (done >= line.expected) return { done, standing: "done" };
  if (dueDayOf(line, year) < until) return { done, standing: "late" };
  return { done, standing: done > 0 ? "under_way" : "to_come" };
}
