import type { ReactElement } from "react";
import type { Month } from "#app/domain/calendar.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect, type Option } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { hoursParams, stateLabels, type HoursFilters } from "./hours-filters.ts";

type HoursFilterBarProps = {
  filters: HoursFilters;
  companies: readonly Option[];
  month: Month;
  found: number;
};

/** Every way to narrow the month, all of it in the URL. */
export function HoursFilterBar({ filters, companies, month, found }: HoursFilterBarProps): ReactElement {
  const { search, state, company } = filters;
  const named = companies.find(({ value }) => value === company)?.label ?? company;
  const active = [
    ...(search === "" ? [] : [{ param: hoursParams.search, label: `«\u00a0${search}\u00a0»` }]),
    ...(state === null ? [] : [{ param: hoursParams.state, label: stateLabels[state] }]),
    ...(named === null ? [] : [{ param: hoursParams.company, label: named }]),
  ];
  return (
    <FilterBar
      label="Filtrer les relevés"
      active={active.length}
      chips={
        <ActiveFilters
          found={countOf(found, "ligne trouvée avec", "lignes trouvées avec")}
          filters={active}
        />
      }
    >
      <FilterSearch label="Marché" value={search} placeholder="Objet ou référence" />
      <FilterSelect
        label="État"
        name={hoursParams.state}
        value={state ?? ""}
        all="Tous"
        options={Object.entries(stateLabels).map(([value, label]) => ({ value, label }))}
      />
      <FilterSelect
        label="Entreprise"
        name={hoursParams.company}
        value={company ?? ""}
        all="Toutes"
        options={companies}
      />
      <input type="hidden" name={hoursParams.month} value={month} />
    </FilterBar>
  );
}
