import { ageOn } from "#app/domain/age.ts";
import { addDays, addMonths, lastDayOf, monthOf, type Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { HireId } from "../../schema/columns.ts";
import type { DemoCommitment } from "./commitments.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRow, DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import type { HireSlot } from "./hire-slots.ts";
import { hireTerms } from "./hire-terms.ts";
import type { DemoPerson } from "./persons.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";
import type { Staff } from "./staff.ts";
import { trades } from "./trades.ts";

/** A hire made, with what its statements need to know. */
export type DemoHire = {
  id: HireId;
  person: DemoPerson;
  commitment: DemoCommitment;
  starts: Day;
  ends: Day | null;
  weeklyHours: InsertionHours;
};

/** Makes one hire for each slot, in order of day, and enters it. */
export function enterHires(
  rows: DemoRows,
  directory: Directory,
  staff: Staff,
  slots: readonly HireSlot[],
): DemoHire[] {
  const random = seededRandom("hires");
  return slots.map(({ commitment, starts }, index) => {
    const person = staff.choose(commitment.contract.host ?? "gresivaudan", starts);
    const age = ageOn(person.bornOn, starts);
    const terms = hireTerms(random, commitment, age);
    const open = terms.contractType === "cdi" && random.chance(0.6);
    const months = terms.months + random.weighted(renewals);
    const ends = endOf(random, commitment, starts, months, open);
    const hire: DemoHire = {
      id: rows.nextId("hire"),
      person,
      commitment,
      starts,
      ends,
      weeklyHours: weekly(random),
    };
    rows.enter("hire", {
      ...hireRow(hire, age),
      reference: `E-${starts.slice(0, 4)}-${String(index + 1).padStart(4, "0")}`,
      employer_id: directory.organisation(terms.employer),
      contractor_id: terms.contractor === null ? null : directory.organisation(terms.contractor),
      contract_type: terms.contractType,
      modality: terms.modality,
      scheme: terms.scheme,
      end_reason: ends !== null && ends < demoToday ? random.pick(endReasons) : null,
      job_title: random.pick<string>(trades[commitment.lot.trade].jobs),
    });
    remember(person, ends ?? addDays(demoToday, 400));
    person.left = random.chance(0.26);
    return hire;
  });
}

/** Months a contract is renewed for. */
const renewals = [
  [0, 36],
  [2, 36],
  [5, 28],
] as const;

const endReasons = ["Fin de contrat", "Fin de contrat", "Fin de mission", "Fin du lot", "Démission"] as const;

/** Columns every hire fills alike, told or drawn. RSA and BOETH are those of the day it starts. */
export function hireRow({ id, person, commitment, starts, ends, weeklyHours }: DemoHire, age: number) {
  return {
    id,
    participant_id: person.id,
    commitment_id: commitment.id,
    starts_on: starts,
    ends_on: ends,
    rsa: receivesRsa(person, starts) ? 1 : 0,
    boeth: person.boeth ? 1 : 0,
    weekly_hours: weeklyHours,
    age,
    revision: 1,
  } as const satisfies Partial<DemoRow<"hire">>;
}

/** Recipients leave the RSA about fourteen months after they were registered. */
function receivesRsa({ criterion, registeredOn }: DemoPerson, on: Day): boolean {
  return criterion === "rsa" && on <= addMonths(registeredOn, 14);
}

export function remember(person: DemoPerson, busyUntil: Day): void {
  person.hires += 1;
  if (person.busyUntil === null || person.busyUntil < busyUntil) person.busyUntil = busyUntil;
}

function endOf(
  random: SeededRandom,
  { window }: DemoCommitment,
  starts: Day,
  months: number,
  open: boolean,
): Day | null {
  const planned = random.chance(0.6)
    ? lastDayOf(monthOf(addMonths(starts, months - 1)))
    : addDays(addMonths(starts, months), -1);
  const later = planned > starts ? planned : addDays(starts, 20);
  const capped = window.ends !== null && window.ends < later ? window.ends : later;
  if (open && capped > demoToday) return null;
  return capped > starts ? capped : addDays(starts, 12);
}

function weekly(random: SeededRandom): InsertionHours {
  return random.weighted([
    [3_500, 52],
    [3_000, 14],
    [2_600, 20],
    [2_000, 14],
  ]) as InsertionHours;
}
