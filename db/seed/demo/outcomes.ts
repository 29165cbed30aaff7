import { addDays, addMonths, type Day } from "#app/domain/calendar.ts";
import { outcomeReasons, type OutcomeCheckpoint, type OutcomeReason } from "#app/domain/outcome-situation.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { DemoHire } from "./hires.ts";
import type { DemoPerson } from "./persons.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

/** Enters what became of those who left: at exit, at 6 and at 12 months, unless hired again meanwhile. */
export function enterOutcomes(rows: DemoRows, hires: readonly DemoHire[]): void {
  const random = seededRandom("outcomes");
  for (const person of new Set(hires.map((hire) => hire.person))) {
    const theirs = hires.filter((hire) => hire.person === person);
    for (const exit of exitsOf(theirs)) {
      const next = theirs
        .map(({ starts }) => starts)
        .filter((starts) => starts > exit)
        .sort()[0];
      enterExit(rows, random, person, exit, next);
    }
  }
}

/** Last days after which no hire of the person is open. */
function exitsOf(hires: readonly DemoHire[]): Day[] {
  const ends = hires.flatMap(({ ends }) => (ends !== null && ends < demoToday ? [ends] : []));
  return [...new Set(ends)].filter((end) => {
    const after = addDays(end, 1);
    return !hires.some((hire) => hire.starts <= after && (hire.ends === null || hire.ends >= after));
  });
}

const checkpoints = [
  { code: "exit", months: 0, known: 0.93 },
  { code: "6", months: 6, known: 0.9 },
  { code: "12", months: 12, known: 0.84 },
] as const satisfies ReadonlyArray<{ code: OutcomeCheckpoint; months: number; known: number }>;

function enterExit(
  rows: DemoRows,
  random: SeededRandom,
  person: DemoPerson,
  exit: Day,
  next: Day | undefined,
): void {
  for (const { code, months, known } of checkpoints) {
    const dueOn = addMonths(exit, months);
    const recordedOn = addDays(dueOn, random.integer(1, 24));
    const hiredAgain = next !== undefined && next <= (code === "exit" ? addDays(exit, 30) : dueOn);
    if (recordedOn > demoToday || hiredAgain || !random.chance(known)) continue;
    const reason = reasonAt(random, code);
    rows.enter("outcome", {
      id: rows.nextId("outcome"),
      participant_id: person.id,
      checkpoint: code,
      dated_on: recordedOn,
      situation: outcomeReasons[reason].situation,
      reason,
    });
  }
}

/** Fewer at work at exit than later; some cannot be reached. */
function reasonAt(random: SeededRandom, checkpoint: OutcomeCheckpoint): OutcomeReason {
  const later = checkpoint === "exit" ? 1 : 1.25;
  return random.weighted<OutcomeReason>([
    ["cdi", 12 * later],
    ["cdd_6m", 11 * later],
    ["interim_6m", 4 * later],
    ["public_service", 2],
    ["business", 2],
    ["cdd_under_6m", 10],
    ["interim_under_6m", 8],
    ["contrat_aide", 4],
    ["training", 9],
    ["other_siae", 6],
    ["unemployed", 24],
    ["inactive", 5],
    ["death", 0.3],
    ["retirement", 1.5],
    ["long_leave", 1.5],
    ["decision", 0.8],
    ["transfer", 1.4],
    ["no_news", 7],
  ]);
}
