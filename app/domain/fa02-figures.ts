import { forecastOver, isActive } from "./forecast.ts";
import type { Period } from "./calendar.ts";
import type { Figures } from "./fa02-report.ts";
import type { Fa02CollectiveHours, Fa02Commitment, Fa02HireHours, Fa02Rows } from "./fa02-rows.ts";
import { hoursAsDecimal } from "./insertion-hours.ts";
import type { Mechanism } from "./mechanism.ts";

/** What is counted under one mechanism; persons and contracts are kept apart so that unions stay distinct. */
export type Tally = {
  contracts: Set<string>;
  commitments: number;
  forecast: number;
  validated: number;
  submitted: number;
  persons: Set<string>;
  rsaPersons: Set<string>;
  disabledPersons: Set<string>;
  collective: number;
  collectiveRsa: number;
  collectiveDisabled: number;
};

export type ActiveCommitment = Fa02Commitment & { forecast: number };

/** The commitments active in the period, each with its forecast in hundredths. Source: indicators.md, « Active in P ». */
export function activeCommitments(
  commitments: readonly Fa02Commitment[],
  period: Period,
): ActiveCommitment[] {
  return commitments.flatMap((commitment) => {
    const forecast = forecastOver(commitment, period);
    return isActive(commitment.window, period, forecast) ? [{ ...commitment, forecast }] : [];
  });
}

/** What figures are counted from. */
export type TallyRows = { active: readonly ActiveCommitment[] } & Pick<
  Fa02Rows,
  "hireHours" | "collectiveHours"
>;

/** Under what each row is counted; null: under nothing. */
export type TallyKeys<Key> = {
  commitment: (commitment: ActiveCommitment) => Key | null;
  hire: (hours: Fa02HireHours) => Key | null;
  collective: (hours: Fa02CollectiveHours) => Key | null;
};

/** One tally a key: active commitments, and the hours and persons of all commitments in scope. */
export function tallyBy<Key>(rows: TallyRows, keyOf: TallyKeys<Key>): Map<Key, Tally> {
  const tallies = new Map<Key, Tally>();
  const count = (key: Key | null, add: (tally: Tally) => void): void => {
    if (key === null) return;
    const tally = tallies.get(key) ?? emptyTally();
    tallies.set(key, tally);
    add(tally);
  };
  for (const commitment of rows.active)
    count(keyOf.commitment(commitment), (tally) => {
      countCommitment(tally, commitment);
    });
  for (const hours of rows.hireHours)
    count(keyOf.hire(hours), (tally) => {
      countHire(tally, hours);
    });
  for (const hours of rows.collectiveHours)
    count(keyOf.collective(hours), (tally) => {
      countCollective(tally, hours);
    });
  return tallies;
}

/** One tally a mechanism that has rows. */
export function tallyByMechanism(active: readonly ActiveCommitment[], rows: Fa02Rows): Map<Mechanism, Tally> {
  const { hireHours, collectiveHours } = rows;
  const mechanismOf = ({ mechanism }: { mechanism: Mechanism }): Mechanism => mechanism;
  return tallyBy(
    { active, hireHours, collectiveHours },
    { commitment: mechanismOf, hire: mechanismOf, collective: mechanismOf },
  );
}

/** Several mechanisms as one: distinct contracts and persons. */
export function unionOf(tallies: readonly Tally[]): Tally {
  const union = emptyTally();
  for (const tally of tallies) {
    for (const contract of tally.contracts) union.contracts.add(contract);
    for (const person of tally.persons) union.persons.add(person);
    for (const person of tally.rsaPersons) union.rsaPersons.add(person);
    for (const person of tally.disabledPersons) union.disabledPersons.add(person);
    union.commitments += tally.commitments;
    union.forecast += tally.forecast;
    union.validated += tally.validated;
    union.submitted += tally.submitted;
    union.collective += tally.collective;
    union.collectiveRsa += tally.collectiveRsa;
    union.collectiveDisabled += tally.collectiveDisabled;
  }
  return union;
}

/** The six figures of a line of indicator 4, hours as decimals. */
export function figuresOf(tally: Tally): Figures {
  return {
    contracts: tally.contracts.size,
    commitments: tally.commitments,
    forecast: hoursAsDecimal(tally.forecast),
    achieved: hoursAsDecimal(tally.validated),
    persons: tally.persons.size + tally.collective,
    rsa: tally.rsaPersons.size + tally.collectiveRsa,
  };
}

function countCommitment(tally: Tally, commitment: ActiveCommitment): void {
  tally.contracts.add(commitment.contractId);
  tally.commitments += 1;
  tally.forecast += commitment.forecast;
}

/** Only a hire whose validated hours over the period are above 0 makes a participant. */
function countHire(tally: Tally, hours: Fa02HireHours): void {
  tally.validated += hours.validated;
  tally.submitted += hours.submitted;
  if (hours.validated <= 0) return;
  tally.persons.add(hours.personKey);
  if (hours.rsa) tally.rsaPersons.add(hours.personKey);
  if (hours.disabled) tally.disabledPersons.add(hours.personKey);
}

function countCollective(tally: Tally, hours: Fa02CollectiveHours): void {
  tally.validated += hours.validated;
  tally.submitted += hours.submitted;
  if (hours.validated <= 0) return;
  tally.collective += hours.persons;
  tally.collectiveRsa += hours.rsa;
  tally.collectiveDisabled += hours.disabled;
}

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return {
    contracts: new Set(),
    commitments: 0,
    forecast: 0,
    validated: 0,
    submitted: 0,
    persons: new Set(),
    rsaPersons: new Set(),
    disabledPersons: new Set(),
    collective: 0,
    collectiveRsa: 0,
    collectiveDisabled: 0,
  };
}
