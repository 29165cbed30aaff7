import type { ReactElement } from "react";
import {
  filterParams,
  lightSlugs,
  noMechanism,
  unassignedOnly,
  type ContractFilters,
} from "#app/features/contracts/contract-filters.ts";
import type { PortfolioOptions } from "#app/features/contracts/portfolio-contract.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { activeFilters, lightOptions, stageOptions, stageValue } from "./filter-words.ts";

type ContractFilterBarProps = {
  filters: ContractFilters;
  options: PortfolioOptions;
  found: number;
  /** Whether the list tells where each contract stands. */
  lights: boolean;
  /** All are the viewer’s own: no buyer to choose. */
  ofOneBuyer: boolean;
};

/** Every way to narrow the list, all of it in the URL. */
export function ContractFilterBar({
  filters,
  options,
  found,
  lights,
  ofOneBuyer,
}: ContractFilterBarProps): ReactElement {
  const active = activeFilters(filters, options);
  const words = found > 1 ? "marchés trouvés avec" : "marché trouvé avec";
  return (
    <FilterBar
      label="Filtrer les marchés"
      active={active.length}
      chips={<ActiveFilters found={countOf(found, words, words)} filters={active} />}
    >
      <FilterSearch
        value={filters.search}
        placeholder={ofOneBuyer ? "Objet, référence, entreprise" : "Objet, référence, acheteur, entreprise"}
      />
      <FilterSelect
        label="Étape"
        name={filterParams.stage}
        value={stageValue(filters.stage)}
        all="Ouverts"
        options={stageOptions}
      />
      {!ofOneBuyer && (
        <FilterSelect
          label="Maître d’ouvrage"
          name={filterParams.authority}
          value={filters.authority ?? ""}
          all="Tous"
          options={options.authorities}
        />
      )}
      <FilterSelect
        label="Territoire"
        name={filterParams.territory}
        value={filters.territory ?? ""}
        all="Tous"
        options={options.territories}
      />
      <FilterSelect
        label="Dispositif"
        name={filterParams.mechanism}
        value={filters.mechanism === "none" ? noMechanism : (filters.mechanism ?? "")}
        all="Tous"
        options={[...options.mechanisms, { value: noMechanism, label: "Sans dispositif" }]}
      />
      {lights && (
        <FilterSelect
          label="Voyant"
          name={filterParams.light}
          value={filters.light === null ? "" : lightSlugs[filters.light]}
          all="Tous"
          options={lightOptions}
        />
      )}
      {filters.unassigned && <input type="hidden" name={filterParams.unassigned} value={unassignedOnly} />}
    </FilterBar>
  );
}
