import { monthOf, type Day, type Period } from "../calendar.ts";
import type { ContractCategory } from "../exchange-codes.ts";
import { mechanismGroups, type Mechanism } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import { wholeShare, type Millionths } from "../proportion.ts";
import { divideHalfUp } from "../rounding.ts";

/** What is known of a contract when the share is counted. `lots`: the mechanisms each lot carries, « none » being none. */
export type SharedContract = {
  notifiedOn: Day | null;
  startsOn: Day | null;
  /** HT; null: nobody has written it. */
  amount: Cents | null;
  category: ContractCategory | null;
  lots: ReadonlyArray<readonly Mechanism[]>;
};

/** Contracts, and the amounts HT of those whose amount is known; the others are counted, never taken for 0. */
export type Measure = { contracts: number; amount: Cents; unknownAmounts: number };

/** `with` + `without` = `total`, in number, in amount and in unknown amounts. */
export type Split = { with: Measure; without: Measure; total: Measure };

/** Mechanisms as a responsible purchasing scheme counts them. A contract counts once in each family it carries. */
export const mechanismFamilies = {
  clause: { label: "Clause d’exécution", mechanisms: ["execution_clause"] },
  criterion: { label: "Critère d’attribution", mechanisms: ["award_criterion"] },
  clause_and_criterion: {
    label: "Clause et critère sur le même lot",
    mechanisms: ["execution_clause_and_criterion"],
  },
  reserved: { label: "Marché ou lot réservé", mechanisms: mechanismGroups.reserved },
  qualitative: { label: "Action qualitative", mechanisms: ["qualitative_action"] },
  insertion: { label: "Achat d’insertion", mechanisms: ["insertion_service"] },
  voluntary: { label: "Clause volontaire", mechanisms: ["voluntary_clause"] },
} as const satisfies Record<string, { label: string; mechanisms: readonly Mechanism[] }>;
export type MechanismFamily = keyof typeof mechanismFamilies;

const families = Object.keys(mechanismFamilies) as MechanismFamily[];

export type SocialShare = {
  all: Split;
  byFamily: Record<MechanismFamily, Measure>;
  /** `unknown`: nobody has said whether works, services or supplies. */
  byCategory: Record<ContractCategory | "unknown", Split>;
};

/**
 * How many of those contracts carry a social consideration, and for how much HT. A contract carries one as soon as one of
 * its lots does, and then counts for its whole amount. Source: the buyer’s report on its SPASER, CCP L2111-3.
 */
export function socialShare(contracts: readonly SharedContract[]): SocialShare {
  const carried = (family: MechanismFamily) =>
    contracts.filter((contract) => familiesOf(contract).includes(family));
  const of = (category: ContractCategory | null) =>
    splitOf(contracts.filter((contract) => contract.category === category));
  return {
    all: splitOf(contracts),
    byFamily: Object.fromEntries(
      families.map((family) => [family, measureOf(carried(family))]),
    ) as SocialShare["byFamily"],
    byCategory: {
      works: of("works"),
      services: of("services"),
      supplies: of("supplies"),
      unknown: of(null),
    },
  };
}

/** Whether a lot of the contract carries a mechanism, whichever. */
export function carriesConsideration({ lots }: Pick<SharedContract, "lots">): boolean {
  return lots.some((carried) => carried.length > 0);
}

/** The families of a contract, in the order of the table. */
export function familiesOf({ lots }: Pick<SharedContract, "lots">): MechanismFamily[] {
  const carried = new Set(lots.flat());
  return families.filter((family) =>
    mechanismFamilies[family].mechanisms.some((mechanism) => carried.has(mechanism)),
  );
}

/** The day a contract counts on: its notification, otherwise its start; null: it is in no period. */
export function countedOn({ notifiedOn, startsOn }: Pick<SharedContract, "notifiedOn" | "startsOn">) {
  return notifiedOn ?? startsOn;
}

/** Whether a contract is of a period of whole months; `undated` when nothing says when. */
export function placeInPeriod(
  contract: Pick<SharedContract, "notifiedOn" | "startsOn">,
  { from, to }: Period,
): "in" | "out" | "undated" {
  const day = countedOn(contract);
  if (day === null) return "undated";
  return monthOf(day) >= from && monthOf(day) <= to ? "in" : "out";
}

/** A part of a whole, half up to a millionth; null when the whole is nothing. */
export function partOf(part: number, whole: number): Millionths | null {
  if (whole <= 0) return null;
  return divideHalfUp(BigInt(part) * BigInt(wholeShare), BigInt(whole)) as Millionths;
}

function splitOf(contracts: readonly SharedContract[]): Split {
  return {
    with: measureOf(contracts.filter(carriesConsideration)),
    without: measureOf(contracts.filter((contract) => !carriesConsideration(contract))),
    total: measureOf(contracts),
  };
}

function measureOf(contracts: readonly SharedContract[]): Measure {
  const known = contracts.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    contracts: contracts.length,
    amount: known.reduce((sum, amount) => sum + amount, 0) as Cents,
    unknownAmounts: contracts.length - known.length,
  };
}
