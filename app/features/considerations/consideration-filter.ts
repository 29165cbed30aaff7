import { contractCategories, type ContractCategory } from "#app/domain/exchange-codes.ts";
import {
  carriesConsideration,
  familiesOf,
  mechanismFamilies,
  type MechanismFamily,
  type SharedContract,
} from "#app/domain/law/social-share.ts";

/** Which of the period’s contracts are listed: those a number of the page counts. Null: whichever. */
export type ConsiderationFilter = {
  carrying: "with" | "without" | null;
  family: MechanismFamily | null;
  category: ContractCategory | "unknown" | null;
};

/** The filter in the address. */
export const filterParams = { carrying: "voir", family: "dispositif", category: "categorie" } as const;

const carryingSlugs = { with: "avec", without: "sans" } as const;
const familySlugs = {
  clause: "clause",
  criterion: "critere",
  clause_and_criterion: "clause-et-critere",
  reserved: "reserve",
  qualitative: "action-qualitative",
  insertion: "achat-insertion",
  voluntary: "clause-volontaire",
} as const satisfies Record<MechanismFamily, string>;
const categorySlugs = {
  works: contractCategories.works.exchange,
  services: contractCategories.services.exchange,
  supplies: contractCategories.supplies.exchange,
  unknown: "a-preciser",
} as const;

/** What an address asks to list; an unknown word lists everything. */
export function readConsiderationFilter(params: URLSearchParams): ConsiderationFilter {
  return {
    carrying: codeOf(carryingSlugs, params.get(filterParams.carrying)),
    family: codeOf(familySlugs, params.get(filterParams.family)),
    category: codeOf(categorySlugs, params.get(filterParams.category)),
  };
}

/** The parameters of a filter, those that are off null. */
export function filterSearch(filter: Partial<ConsiderationFilter>): Record<string, string | null> {
  const { carrying = null, family = null, category = null } = filter;
  return {
    [filterParams.carrying]: carrying && carryingSlugs[carrying],
    [filterParams.family]: family && familySlugs[family],
    [filterParams.category]: category && categorySlugs[category],
  };
}

export function matchesFilter(contract: SharedContract, filter: ConsiderationFilter): boolean {
  const { carrying, family, category } = filter;
  if (carrying !== null && carriesConsideration(contract) !== (carrying === "with")) return false;
  if (family !== null && !familiesOf(contract).includes(family)) return false;
  return category === null || (contract.category ?? "unknown") === category;
}

/** « avec, travaux »; null: nothing is filtered. */
export function filterWords({ carrying, family, category }: ConsiderationFilter): string | null {
  const words = [
    carrying && carryingSlugs[carrying],
    family && mechanismFamilies[family].label.toLowerCase(),
    category && categoryLabel(category).toLowerCase(),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(", ");
}

export function categoryLabel(category: ContractCategory | "unknown"): string {
  return category === "unknown" ? "Catégorie à préciser" : contractCategories[category].label;
}

function codeOf<Code extends string>(slugs: Record<Code, string>, slug: string | null): Code | null {
  return (Object.keys(slugs) as Code[]).find((code) => slugs[code] === slug) ?? null;
}
