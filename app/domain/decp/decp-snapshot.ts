import type { Day } from "../calendar.ts";
import { longestText } from "../cells/text-limits.ts";
import type { ContractCategory, ContractorRole } from "../exchange-codes.ts";
import { mechanismGroups, type Mechanism } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import type { Siret } from "../siret.ts";
import type { DecpContract } from "./decp-contract.ts";
import { readText } from "./text-field.ts";

/** Single values open data gives a contract (`holderNames` stands on its lot). */
export type DecpValues = {
  title: string;
  procedure: string | null;
  category: ContractCategory | null;
  cpv: string | null;
  amount: Cents | null;
  notifiedOn: Day | null;
  startsOn: Day | null;
  durationMonths: number | null;
  communeCode: string | null;
  holderNames: string | null;
};

export type DecpContractor = { siret: Siret; role: ContractorRole };

/** What open data says of a contract, as kept to tell at the next import what a person changed since. */
export type DecpSnapshot = {
  values: DecpValues;
  mechanisms: Mechanism[];
  contractors: DecpContractor[];
};

/**
 * Open data does not say who leads a group: the first holder named is taken for the mandataire, the others
 * for cotraitants. Holders without usable SIRET are names kept on the lot, separated by « ; ».
 */
export function snapshotOf(contract: DecpContract, communeCode: string | null): DecpSnapshot {
  const { title, procedure, category, cpv, amount, notifiedOn, startsOn, durationMonths } = contract;
  const sirets = contract.holders.flatMap(({ siret }) => siret ?? []);
  const names = contract.holders.flatMap((holder) => (holder.siret === null ? holder.name : []));
  const joined = names.map((name) => name.replaceAll(";", ",")).join("; ");
  // Read as one text: two numbers side by side may look like one that no file may hold.
  const holderNames = joined === "" ? null : readText(joined, longestText).value;
  return {
    values: {
      title,
      procedure,
      category,
      cpv,
      amount,
      notifiedOn,
      startsOn,
      durationMonths,
      communeCode,
      holderNames,
    },
    mechanisms: contract.mechanisms,
    contractors: sirets.map((siret, index) => ({ siret, role: index === 0 ? "lead" : "joint" })),
  };
}

export type ValueUpdate = { changes: Partial<DecpValues>; kept: Array<keyof DecpValues> };

/**
 * Which values to write: those still equal to what open data last said, or, when it never said anything here
 * (`last` null), those still empty. `kept`: typed by a person, while open data now says something else.
 */
export function updateValues(current: DecpValues, last: DecpValues | null, next: DecpValues): ValueUpdate {
  const changes: Record<string, unknown> = {};
  const kept: Array<keyof DecpValues> = [];
  for (const name of Object.keys(next) as Array<keyof DecpValues>) {
    if (current[name] === next[name]) continue;
    const untouched = last === null ? current[name] === null : current[name] === last[name];
    if (untouched) changes[name] = next[name];
    else if (next[name] !== null && next[name] !== last?.[name]) kept.push(name);
  }
  return { changes, kept };
}

/** `untouched`: as open data made it, 0 h and nothing else said, and nothing entered under it. */
export type CurrentCommitment<Id> = { id: Id; mechanism: Mechanism; untouched: boolean };

export type CommitmentUpdate<Id> = { add: Mechanism[]; remove: Id[] };

/**
 * Mechanisms open data newly names are added, unless the lots already hold one of the same family (a clause
 * with or without criterion; any reserved contract: somebody said which); those it no longer names go if
 * untouched; one a person took away does not come back.
 */
export function updateCommitments<Id>(
  current: ReadonlyArray<CurrentCommitment<Id>>,
  last: readonly Mechanism[] | null,
  next: readonly Mechanism[],
): CommitmentUpdate<Id> {
  if (last === null) return { add: current.length === 0 ? [...next] : [], remove: [] };
  const removed = current.filter(
    ({ mechanism, untouched }) => untouched && last.includes(mechanism) && !next.includes(mechanism),
  );
  const staying = current.filter((commitment) => !removed.includes(commitment));
  const families = new Set(staying.map(({ mechanism }) => familyOf(mechanism)));
  const add = next.filter((mechanism) => !last.includes(mechanism) && !families.has(familyOf(mechanism)));
  return { add, remove: removed.map(({ id }) => id) };
}

function familyOf(mechanism: Mechanism): string {
  const groups = ["executionClauses", "reserved"] as const;
  return groups.find((group) => mechanismGroups[group].some((member) => member === mechanism)) ?? mechanism;
}
