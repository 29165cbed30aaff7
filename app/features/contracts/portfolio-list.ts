import { contractStageCodes } from "#app/domain/contract-stage.ts";
import { worstLightsFirst } from "#app/domain/light.ts";
import { holdsWords, searchedWords } from "#app/domain/search-text.ts";
import { stageMatches, type ContractFilters } from "./contract-filters.ts";
import type { PortfolioContract, Totals } from "./portfolio-contract.ts";

export const contractColumns = ["marche", "voyant", "du", "fait", "etape", "fin"] as const;
export type ContractColumn = (typeof contractColumns)[number];
type Order = { column: string; direction: "ascending" | "descending" };

/** What needs an answer first. */
export const worstFirst = { column: "voyant", direction: "descending" } as const satisfies Order;

export const byTitleFirst = { column: "marche", direction: "ascending" } as const satisfies Order;

/** The contracts that answer every filter, in the order given. */
export function filterContracts(
  contracts: readonly PortfolioContract[],
  filters: ContractFilters,
): PortfolioContract[] {
  const words = searchedWords(filters.search);
  return contracts.filter(
    (contract) =>
      stageMatches(filters.stage, contract.stage) &&
      (filters.authority === null || contract.authoritySiret === filters.authority) &&
      (filters.territory === null || contract.territoryCode === filters.territory) &&
      mechanismMatches(filters.mechanism, contract) &&
      (filters.light === null || contract.light === filters.light) &&
      holdsWords(contract.searched, words),
  );
}

/** The same contracts sorted; equal ones keep the order given. `voyant` is the order portfolios come in. */
export function sortContracts(contracts: readonly PortfolioContract[], order: Order): PortfolioContract[] {
  if (order.column === worstFirst.column && order.direction === worstFirst.direction) return [...contracts];
  const forward = comparisons[order.column as ContractColumn];
  const sorted = [...contracts].sort(forward);
  return order.direction === naturalDirection(order.column) ? sorted : sorted.reverse();
}

/** Worst light first, and under one light the most missing hours first, then the most remaining. */
export function byNeed(one: PortfolioContract, other: PortfolioContract): number {
  return (
    lightRank(one) - lightRank(other) ||
    (other.missing ?? 0) - (one.missing ?? 0) ||
    (other.remaining ?? 0) - (one.remaining ?? 0) ||
    byTitle(one, other)
  );
}

/** How many contracts and lots, hours due, done and waiting. */
export function totalOf(contracts: readonly PortfolioContract[]): Totals {
  const totals: Totals = { contracts: contracts.length, lots: 0, due: 0, done: 0, pending: 0 };
  for (const contract of contracts) {
    totals.lots += contract.lots;
    totals.due += contract.due;
    totals.done += contract.done;
    totals.pending += contract.pending;
  }
  return totals;
}

const french = new Intl.Collator("fr");

const comparisons: Record<ContractColumn, (one: PortfolioContract, other: PortfolioContract) => number> = {
  voyant: byNeed,
  marche: byTitle,
  du: (one, other) => other.due - one.due,
  fait: (one, other) => other.done - one.done,
  etape: (one, other) => contractStageCodes.indexOf(one.stage) - contractStageCodes.indexOf(other.stage),
  fin: (one, other) => compareEnds(one.endsOn, other.endsOn),
};

/** The direction each comparison is written in: largest, worst first; A to Z, earliest first. */
function naturalDirection(column: string): Order["direction"] {
  return column === "voyant" || column === "du" || column === "fait" ? "descending" : "ascending";
}

function mechanismMatches(mechanism: ContractFilters["mechanism"], contract: PortfolioContract): boolean {
  if (mechanism === null) return true;
  return mechanism === "none" ? contract.mechanisms.length === 0 : contract.mechanisms.includes(mechanism);
}

/** A contract without commitment waits after all the others. */
function lightRank({ light }: PortfolioContract): number {
  return light === null ? worstLightsFirst.length : worstLightsFirst.indexOf(light);
}

function byTitle(one: PortfolioContract, other: PortfolioContract): number {
  return french.compare(one.title, other.title);
}

/** An unknown end comes last. */
function compareEnds(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
