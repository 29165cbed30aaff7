import {
  filterParams,
  readContractFilters,
  stageMatches,
  type ContractFilters,
} from "#app/features/contracts/contract-filters.ts";
import type { Portfolio, PortfolioContract } from "#app/features/contracts/portfolio-contract.ts";
import {
  contractColumns,
  filterContracts,
  sortContracts,
  totalOf,
  byTitleFirst,
  worstFirst,
} from "#app/features/contracts/portfolio-list.ts";
import { readPage, readSort } from "#app/ui/list-url.ts";

/** What one page of the list shows; nothing else reaches the browser. */
export type ContractLine = Pick<
  PortfolioContract,
  | "reference"
  | "title"
  | "authorityName"
  | "light"
  | "mechanisms"
  | "due"
  | "done"
  | "pending"
  | "expected"
  | "stage"
  | "endsOn"
  | "isUnknown"
> & {
  /** Statements a structure has still to send; null: not for the viewer. */
  toSend: number | null;
};

/** What is to send on each contract, by reference; null for those who send nothing. */
type ToSend = ReadonlyMap<string, number> | null;

/** The page of a portfolio that a URL asks for. A page beyond the last is the last. */
export function listPage(portfolio: Portfolio, params: URLSearchParams, toSend: ToSend) {
  const ownHours = toSend !== null;
  const filters = readContractFilters(params);
  // A structure is told no light: there is no worst to put first.
  const sort = readSort(params, contractColumns, ownHours ? byTitleFirst : worstFirst);
  const found = sortContracts(filterContracts(portfolio.contracts, filters), sort);
  const asked = readPage(params);
  const last = Math.max(1, Math.ceil(found.length / asked.pageSize));
  const page = Math.min(asked.page, last);
  const from = (page - 1) * asked.pageSize;
  return {
    filters,
    sort,
    page,
    pageSize: asked.pageSize,
    totals: totalOf(found),
    lines: found.slice(from, from + asked.pageSize).map((contract) => lineOf(contract, toSend)),
    wayOut: found.length > 0 ? null : wayOutOf(portfolio.contracts, filters),
  };
}

function lineOf(contract: PortfolioContract, toSend: ToSend): ContractLine {
  const { reference, title, authorityName, light, mechanisms } = contract;
  const { due, done, pending, expected, stage, endsOn, isUnknown } = contract;
  const whose = { reference, title, authorityName, light, mechanisms };
  const waiting = toSend === null ? null : (toSend.get(reference) ?? 0);
  return { ...whose, due, done, pending, expected, stage, endsOn, isUnknown, toSend: waiting };
}

/** The first filter whose removal shows something, and how many contracts it then shows. */
function wayOutOf(contracts: readonly PortfolioContract[], filters: ContractFilters) {
  const without: Array<[keyof typeof filterParams, ContractFilters]> = [
    ["light", { ...filters, light: null }],
    ["mechanism", { ...filters, mechanism: null }],
    ["territory", { ...filters, territory: null }],
    ["authority", { ...filters, authority: null }],
    ["stage", { ...filters, stage: stageMatches(filters.stage, "closed") ? "open" : "all" }],
    ["search", { ...filters, search: "" }],
  ];
  for (const [filter, others] of without) {
    const count = filterContracts(contracts, others).length;
    if (count > 0) return { filter, count };
  }
  return null;
}
