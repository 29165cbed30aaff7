import { ageOn } from "#app/domain/age.ts";
import { addDays } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { charmettesCollective, charmettesHires, type ToldHire } from "./charmettes-hires.ts";
import type { DemoCommitment, DemoContract, HoursDone } from "./commitments.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import { hireRow, remember, type DemoHire } from "./hires.ts";
import { hosts } from "./organisations.ts";
import { openFile, type DemoPerson } from "./persons.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Staff } from "./staff.ts";
import type { ToldPerson } from "./told-persons.ts";

/** How many hires and statements the story tells one by one. */
export const toldCounts = {
  hires: charmettesHires.length,
  statements: charmettesHires.reduce((sum, { statements }) => sum + statements.length, 0),
} as const;

/** Opens the files of the persons the story names. */
export function openToldFiles(rows: DemoRows, staff: Staff): Map<ToldPerson, DemoPerson> {
  const random = seededRandom("told files");
  const host = hosts[0];
  if (host === undefined) throw new Error("The story has no host.");
  return new Map(
    charmettesHires.map(({ person, starts }, index): [ToldPerson, DemoPerson] => {
      const file = { rank: index + 1, registeredOn: addDays(starts, -20) };
      return [person, staff.add(openFile(rows, random, host, person, file))];
    }),
  );
}

/** Enters the hires told one by one, their statements, and the team declared without names. */
export function enterToldHires(
  rows: DemoRows,
  directory: Directory,
  done: HoursDone,
  contract: DemoContract,
  files: ReadonlyMap<ToldPerson, DemoPerson>,
): DemoHire[] {
  enterToldTeam(rows, directory, done, commitmentOf(contract, charmettesCollective.lot));
  return charmettesHires.flatMap((told, index) => {
    const person = files.get(told.person);
    if (person === undefined) return [];
    const commitment = commitmentOf(contract, told.lot);
    const { starts, ends } = told;
    const weeklyHours = 3_500 as InsertionHours;
    const hire: DemoHire = { id: rows.nextId("hire"), person, commitment, starts, ends, weeklyHours };
    enterToldHire(rows, directory, done, told, hire, index);
    return [hire];
  });
}

function enterToldHire(
  rows: DemoRows,
  directory: Directory,
  done: HoursDone,
  told: ToldHire,
  hire: DemoHire,
  index: number,
): void {
  rows.enter("hire", {
    ...hireRow(hire, ageOn(hire.person.bornOn, hire.starts)),
    reference: `E-CRO-${String(index + 1).padStart(2, "0")}`,
    employer_id: directory.organisation(told.employer),
    contractor_id: told.contractor === undefined ? null : directory.organisation(told.contractor),
    contract_type: told.contractType,
    modality: told.modality,
    scheme: told.scheme,
    end_reason: told.ends === null ? null : "Fin de contrat",
    job_title: told.job,
  });
  remember(hire.person, hire.ends ?? addDays(demoToday, 400));
  for (const { month, hours, state, comment } of told.statements) {
    const hundredths = Math.round(hours * 100) as InsertionHours;
    rows.enter("statement", { hire_id: hire.id, month, hours: hundredths, state, comment: comment ?? null });
    if (state === "validated") done.add(hire.commitment.id, hundredths);
  }
}

function enterToldTeam(
  rows: DemoRows,
  directory: Directory,
  done: HoursDone,
  commitment: DemoCommitment,
): void {
  const { employer, persons, rsa, boeth, statements } = charmettesCollective;
  for (const { month, hours, state } of statements) {
    const hundredths = Math.round(hours * 100) as InsertionHours;
    rows.enter("collective_statement", {
      commitment_id: commitment.id,
      employer_id: directory.organisation(employer),
      month,
      contractor_id: null,
      hours: hundredths,
      persons,
      rsa,
      boeth,
      state,
    });
    if (state === "validated") done.add(commitment.id, hundredths);
  }
}

function commitmentOf(contract: DemoContract, lotNumber: string): DemoCommitment {
  const commitment = contract.lots.find(({ plan }) => plan.number === lotNumber)?.commitments[0];
  if (commitment === undefined) throw new Error(`The story has no lot ${lotNumber}.`);
  return commitment;
}
