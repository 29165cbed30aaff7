import type { Day } from "./calendar.ts";
import type { EligibilityCriterion } from "./eligibility-criterion.ts";
import type { Trade } from "./trade.ts";

/** How a value is kept: whole cents, millionths of the whole, hundredths of an hour, or a whole number. */
export type ReferenceUnit = "cents" | "millionths" | "hours" | "months" | "weeks" | "count" | "flag";

/**
 * `editedBy`: who may put another value over it; `law` changes only with a text, `practice` is signed by a facilitator,
 * `network` is what the network agreed on.
 */
export const referenceKinds = {
  duty: { label: "Obligation de considération sociale", editedBy: "law" },
  threshold: { label: "Seuils européens, HT", editedBy: "law" },
  reserved_share: { label: "Part minimale dans un marché réservé", editedBy: "law" },
  spaser: { label: "Schéma des achats responsables (SPASER)", editedBy: "law" },
  labour_share: { label: "Parts de main-d’œuvre", editedBy: "practice" },
  hourly_cost: { label: "Coût horaire", editedBy: "practice" },
  insertion_rate: { label: "Taux d’insertion", editedBy: "practice" },
  sizing: { label: "Repères du calibrage", editedBy: "practice" },
  criterion: { label: "Liste des publics", editedBy: "network" },
} as const satisfies Record<string, { label: string; editedBy: "law" | "practice" | "network" }>;
export type ReferenceKind = keyof typeof referenceKinds;

/** The codes of each kind. */
export type ReferenceCodes = {
  duty: "social_consideration";
  threshold: "works" | "state" | "local_authority" | "contracting_entity";
  reserved_share: "minimum";
  spaser: "yearly_purchases";
  labour_share: Trade;
  hourly_cost: "default";
  insertion_rate:
    "prudent" | "usual" | "ambitious" | "usage_low" | "usage_high" | "anru_works" | "anru_proximity";
  sizing:
    | "min_hours"
    | "min_months"
    | "criterion_hours"
    | "reserve_structures"
    | "reserve_amount"
    | "min_comparables"
    | "review_weeks";
  criterion: EligibilityCriterion;
};

/** One value, from a day on, with where it comes from. `until`: its last day, when the text says one. */
export type DatedValue = {
  from: Day;
  until: Day | null;
  value: number;
  source: string;
  /** Our source was indirect, or nobody has signed it yet. */
  toCheck: boolean;
  signedBy: string | null;
};

export type ReferenceEntry = { label: string; unit: ReferenceUnit; values: readonly DatedValue[] };

export type ReferenceTable = {
  readonly [Kind in ReferenceKind]: Readonly<Record<ReferenceCodes[Kind], ReferenceEntry>>;
};

/** A value put over the table by someone, in order of entry. */
export type AddedValue = DatedValue & { kind: string; code: string };

/** What is in force on a day. `expired`: its last day is past and nobody has said what follows. */
export type ValueInForce = DatedValue & { unit: ReferenceUnit; expired: boolean };

/** Reads a value in force on a day; the first of all when the day is before every one. */
export type References = <Kind extends ReferenceKind>(
  kind: Kind,
  code: ReferenceCodes[Kind],
  on: Day,
) => ValueInForce;

/** Every value of one code, oldest first; of two from the same day, the last entered wins and is the only one kept. */
export function historyOf(
  table: ReferenceTable,
  added: readonly AddedValue[],
  kind: ReferenceKind,
  code: string,
): DatedValue[] {
  const entry = (table[kind] as Readonly<Record<string, ReferenceEntry | undefined>>)[code];
  const byDay = new Map<Day, DatedValue>();
  for (const value of entry?.values ?? []) byDay.set(value.from, value);
  for (const { kind: itsKind, code: itsCode, ...value } of added) {
    if (itsKind === kind && itsCode === code) byDay.set(value.from, value);
  }
  return [...byDay.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The reader of a table with what was put over it. */
export function referencesOf(table: ReferenceTable, added: readonly AddedValue[]): References {
  const histories = new Map<string, DatedValue[]>();
  return (kind, code, on) => {
    const key = `${kind} ${code}`;
    const history = histories.get(key) ?? historyOf(table, added, kind, code);
    histories.set(key, history);
    const found = history.findLast(({ from }) => from <= on) ?? history[0];
    if (!found) throw new Error(`No reference value ${kind} ${code}`);
    const entry = (table[kind] as Readonly<Record<string, ReferenceEntry>>)[code];
    return { ...found, unit: entry?.unit ?? "count", expired: found.until !== null && found.until < on };
  };
}
