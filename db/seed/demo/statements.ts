import {
  daysCountingBoth,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsOf,
  type Day,
  type Month,
} from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { HoursDone } from "./commitments.ts";
import { currentMonth, demoToday, lastSettledMonth, lastWorkedMonth } from "./demo-calendar.ts";
import type { DemoRow, DemoRows } from "./demo-rows.ts";
import type { DemoHire } from "./hires.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

type Draft = Omit<DemoRow<"statement">, "entered_rank" | "import_id">;

/** Enters exactly `count` monthly statements; those too many are summer months nobody worked. */
export function enterStatements(
  rows: DemoRows,
  done: HoursDone,
  hires: readonly DemoHire[],
  count: number,
): void {
  const random = seededRandom("statements");
  const drafts = hires.flatMap((hire) => statementsOf(random, hire));
  const summer = drafts.filter(({ month }) => month.endsWith("-08"));
  const tooMany = drafts.length - count;
  if (tooMany < 0 || tooMany > summer.length) {
    throw new Error(`The hires make ${String(drafts.length)} statements: too far from ${String(count)}.`);
  }
  const dropped = new Set(random.shuffled(summer).slice(0, tooMany));
  const commitments = new Map(hires.map((hire) => [hire.id, hire.commitment.id]));
  const kept = drafts.filter((draft) => !dropped.has(draft));
  // Companies declare month after month: the order of entry is that of the months.
  for (const draft of kept.sort((left, right) =>
    left.month < right.month ? -1 : left.month > right.month ? 1 : 0,
  )) {
    rows.enter("statement", draft);
    const commitment = commitments.get(draft.hire_id);
    if (draft.state === "validated" && commitment !== undefined) done.add(commitment, draft.hours);
  }
}

function statementsOf(random: SeededRandom, hire: DemoHire): Draft[] {
  // The part of the person's time this lot takes: some work elsewhere the rest of the week.
  const presence = random.weighted([
    [1, 22],
    [random.between(0.55, 0.95), 48],
    [random.between(0.25, 0.55), 30],
  ]);
  const last = hire.ends !== null && hire.ends < demoToday ? monthOf(hire.ends) : currentMonth;
  return monthsOf({ from: monthOf(hire.starts), to: last }).flatMap((month) => {
    const state = stateOf(random, month);
    if (state === "missing") return [];
    const hours = hoursOf(random, hire, month, presence);
    return [{ hire_id: hire.id, month, hours, state, comment: commentOf(random, state, hours) }];
  });
}

/** Old months are settled; October is being declared; November has a few drafts. */
function stateOf(random: SeededRandom, month: Month): StatementState | "missing" {
  if (month <= lastSettledMonth) return month >= "2026-05" && random.chance(0.006) ? "returned" : "validated";
  if (month === lastWorkedMonth) {
    return random.weighted<StatementState | "missing">([
      ["validated", 62],
      ["submitted", 22],
      ["returned", 5],
      ["draft", 2],
      ["missing", 9],
    ]);
  }
  if (month === currentMonth) return random.chance(0.07) ? "draft" : "missing";
  return random.weighted<StatementState>([
    ["validated", 94],
    ["submitted", 4],
    ["returned", 2],
  ]);
}

function hoursOf(random: SeededRandom, hire: DemoHire, month: Month, presence: number): InsertionHours {
  const part = partOf(month, hire.starts, hire.ends);
  const season = month.endsWith("-08") ? 0.55 : month.endsWith("-12") ? 0.85 : 1;
  const full = (hire.weeklyHours * 52) / 12;
  if (presence === 1 && part === 1 && season === 1 && random.chance(0.7))
    return Math.round(full) as InsertionHours;
  const exact = full * part * season * presence * random.between(0.82, 1.06);
  // Declared in quarters of an hour.
  return Math.max(25, Math.round(exact / 25) * 25) as InsertionHours;
}

/** The share of a month a hire covers. */
function partOf(month: Month, starts: Day, ends: Day | null): number {
  const first = firstDayOf(month);
  const last = month === currentMonth ? demoToday : lastDayOf(month);
  const from = starts > first ? starts : first;
  const to = ends !== null && ends < last ? ends : last;
  return Math.max(0.05, daysCountingBoth(from, to) / daysCountingBoth(first, lastDayOf(month)));
}

function commentOf(random: SeededRandom, state: StatementState, hours: number): string | null {
  if (state !== "returned") return null;
  return random.pick([
    `${String(Math.round(hours / 100))} h déclarées : à rapprocher du bulletin de paie.`,
    "Congés comptés comme travaillés : à corriger.",
    "Heures d’un autre chantier : à retirer.",
  ]);
}
