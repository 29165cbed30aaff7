import { mechanismCodes, mechanisms } from "#app/domain/mechanism.ts";
import type { Choice, PortfolioContract, PortfolioOptions } from "./portfolio-contract.ts";

/** A longer list is no choice any more: the search finds the others by name. */
const mostAuthorities = 30;

/** By name; of too many authorities, those with the most contracts. */
export function optionsOf(contracts: readonly PortfolioContract[]): PortfolioOptions {
  const authorities = new Map<string, Choice & { count: number }>();
  const territories = new Map<string, string>();
  const used = new Set<string>();
  for (const contract of contracts) {
    const known = authorities.get(contract.authoritySiret);
    if (known) known.count += 1;
    else {
      const { authoritySiret: value, authorityName: label } = contract;
      authorities.set(value, { value, label, count: 1 });
    }
    if (contract.territoryCode !== null) {
      territories.set(contract.territoryCode, contract.territoryLabel ?? contract.territoryCode);
    }
    for (const mechanism of contract.mechanisms) used.add(mechanism);
  }
  const largest = [...authorities.values()].sort((one, other) => other.count - one.count);
  return {
    authorities: byLabel(largest.slice(0, mostAuthorities).map(({ value, label }) => ({ value, label }))),
    territories: byLabel([...territories].map(([value, label]) => ({ value, label }))),
    mechanisms: mechanismCodes
      .filter((code) => used.has(code))
      .map((code) => ({ value: code, label: mechanisms[code].label })),
  };
}

const french = new Intl.Collator("fr");

function byLabel(choices: Choice[]): Choice[] {
  return choices.sort((one, other) => french.compare(one.label, other.label));
}
