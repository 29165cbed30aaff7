import { monthOf, monthsOf, type Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import {
  isDeclaredCollectively,
  isWorked,
  leadKind,
  type DemoCommitment,
  type HoursDone,
} from "./commitments.ts";
import { demoToday, lastWorkedMonth } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

type Team = { persons: number; rsa: number; boeth: number; hoursEach: number };

/** ESAT and prison workshops declare a team's hours each month, without names. */
export function enterCollectiveStatements(
  rows: DemoRows,
  directory: Directory,
  done: HoursDone,
  commitments: readonly DemoCommitment[],
): void {
  const random = seededRandom("collective statements");
  for (const commitment of commitments.filter((each) => isWorked(each) && isDeclaredCollectively(each))) {
    const team = teamOf(random, commitment);
    for (const month of monthsWorked(commitment)) {
      const persons = Math.max(1, team.persons + random.integer(-1, 1));
      const hours = (Math.round((persons * team.hoursEach * random.between(0.8, 1.1)) / 100) *
        100) as InsertionHours;
      const state = stateOf(random, month);
      rows.enter("collective_statement", {
        commitment_id: commitment.id,
        employer_id: directory.organisation(commitment.lot.contractors[0]?.organisation ?? ""),
        month,
        contractor_id: null,
        hours,
        persons,
        rsa: Math.min(team.rsa, persons),
        boeth: team.boeth === 0 ? 0 : persons,
        state,
      });
      if (state === "validated") done.add(commitment.id, hours);
    }
  }
}

function teamOf(random: SeededRandom, commitment: DemoCommitment): Team {
  const persons = random.integer(3, 7);
  const adapted = leadKind(commitment) === "ESAT";
  return {
    persons,
    rsa: random.integer(0, 2),
    boeth: adapted ? persons : 0,
    hoursEach: random.integer(1_800, 4_200),
  };
}

function monthsWorked({ window }: DemoCommitment): Month[] {
  if (window.starts === null) return [];
  const over = window.ends !== null && window.ends < demoToday;
  const to = over && window.ends !== null ? monthOf(window.ends) : lastWorkedMonth;
  return monthsOf({ from: monthOf(window.starts), to });
}

function stateOf(random: SeededRandom, month: Month): StatementState {
  if (month < lastWorkedMonth) return "validated";
  return random.pick(["validated", "submitted", "submitted"] as const);
}
