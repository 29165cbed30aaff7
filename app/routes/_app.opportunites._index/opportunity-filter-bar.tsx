import type { ReactElement } from "react";
import { mechanisms, type Mechanism } from "#app/domain/mechanism.ts";
import {
  lessFitting,
  opportunityParams,
  type OpportunityFilters,
} from "#app/features/opportunity-answers/list-filters.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import {
  activeFilters,
  answerOptions,
  filterValues,
  hourOptions,
  placeOptions,
  stageOptions,
} from "./filter-words.ts";

type Props = { filters: OpportunityFilters; found: number; offered: readonly Mechanism[] };

/** Every way to narrow the list, all of it in the URL. */
export function OpportunityFilterBar({ filters, found, offered }: Props): ReactElement {
  const active = activeFilters(filters);
  const values = filterValues(filters);
  const { mechanism } = filters;
  const codes = mechanism === null || offered.includes(mechanism) ? offered : [mechanism, ...offered];
  return (
    <FilterBar
      label="Filtrer les opportunités"
      active={active.length}
      chips={
        <ActiveFilters
          found={countOf(found, "opportunité trouvée avec", "opportunités trouvées avec")}
          filters={active}
        />
      }
    >
      <FilterSearch value={filters.search} placeholder="Métier, lieu, maître d’ouvrage" />
      <FilterSelect
        label="Étape"
        name={opportunityParams.stage}
        value={values.stage}
        all="Toutes"
        options={stageOptions}
      />
      <FilterSelect
        label="Lieu"
        name={opportunityParams.place}
        value={values.place}
        all="Tous"
        options={placeOptions}
      />
      <FilterSelect
        label="Dispositif"
        name={opportunityParams.mechanism}
        value={values.mechanism}
        all="Tous"
        options={codes.map((code) => ({ value: code, label: mechanisms[code].short }))}
      />
      <FilterSelect
        label="Heures"
        name={opportunityParams.hours}
        value={values.hours}
        all="Toutes"
        options={hourOptions}
      />
      <FilterSelect
        label="Ma réponse"
        name={opportunityParams.answer}
        value={values.answer}
        all="Sans réponse"
        options={answerOptions}
      />
      {filters.isLessFitting && <input type="hidden" name={opportunityParams.fit} value={lessFitting} />}
    </FilterBar>
  );
}
