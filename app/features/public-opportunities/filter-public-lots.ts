import { mechanisms, type Mechanism } from "#app/domain/mechanism.ts";
import { opportunityStageCodes, opportunityStages } from "#app/domain/opportunity.ts";
import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";
import type { Option } from "#app/ui/filter-fields.tsx";
import type { PublicLot } from "./read-public-lots.server.ts";

/** What the list is narrowed by, as written in the address; empty: nothing. */
export type PublicFilters = { q: string; lieu: string; etape: string; dispositif: string };

const longestSearch = 100;

/** The filters of an address, cut to what a search may hold. */
export function readPublicFilters(params: URLSearchParams): PublicFilters {
  const read = (name: string): string => (params.get(name) ?? "").trim().slice(0, longestSearch);
  return { q: read("q"), lieu: read("lieu"), etape: read("etape"), dispositif: read("dispositif") };
}

/** Lots that answer every filter: each word searched for, the place, the stage, the mechanism. */
export function filterPublicLots(lots: readonly PublicLot[], filters: PublicFilters): PublicLot[] {
  const words = searchedWords(filters.q);
  return lots.filter(
    (lot) =>
      (filters.lieu === "" || lot.territory === filters.lieu) &&
      (filters.etape === "" || lot.stage === filters.etape) &&
      (filters.dispositif === "" || lot.mechanisms.some((mechanism) => mechanism === filters.dispositif)) &&
      holds(lot, words),
  );
}

function holds(lot: PublicLot, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { title, lotTitle, authorityName, communeName, territoryLabel } = lot;
  const searched = searchText(title, lotTitle, authorityName, communeName, territoryLabel);
  return holdsWords(searched, words);
}

/** What may be chosen: only places and mechanisms some lot has. */
export function publicChoices(
  lots: readonly PublicLot[],
): Record<"places" | "stages" | "mechanisms", Option[]> {
  const places = new Map<string, string>();
  for (const { territory, territoryLabel } of lots) {
    if (territory !== null) places.set(territory, territoryLabel ?? territory);
  }
  const used = new Set<Mechanism>(lots.flatMap(({ mechanisms: kept }) => kept));
  return {
    places: [...places]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label, "fr")),
    stages: opportunityStageCodes.map((value) => ({ value, label: opportunityStages[value].label })),
    mechanisms: (Object.keys(mechanisms) as Mechanism[])
      .filter((value) => used.has(value))
      .map((value) => ({ value, label: mechanisms[value].label })),
  };
}
