import type { ReactElement } from "react";
import { studyStates } from "#app/domain/study-state.ts";
import { studyStateSlugs } from "#app/features/studies/study-state-slugs.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf, formatNumber } from "#app/ui/french.ts";
import type { StudyList } from "./read-studies.server.ts";

/** Search, and the state with how many studies are in each. */
export function StudiesFilterBar({ list }: { list: StudyList }): ReactElement {
  const { search, state, counts, total, reader } = list;
  const filters = [
    ...(search === "" ? [] : [{ param: "q", label: `«\u00a0${search}\u00a0»` }]),
    ...(state === null ? [] : [{ param: "etat", label: studyStates[state].label }]),
  ];
  return (
    <FilterBar
      label="Filtrer les notes"
      active={filters.length}
      chips={
        <ActiveFilters found={countOf(total, "note trouvée avec", "notes trouvées avec")} filters={filters} />
      }
    >
      <FilterSearch
        value={search}
        placeholder={reader === "host" ? "Objet, acheteur, commune" : "Objet, commune"}
      />
      <FilterSelect
        label="État"
        name="etat"
        value={state === null ? "" : studyStateSlugs[state]}
        all="Tous"
        options={counts
          .filter(({ state: code, count }) => count > 0 || code === state)
          .map(({ state: code, count }) => ({
            value: studyStateSlugs[code],
            label: `${studyStates[code].label} (${formatNumber(count)})`,
          }))}
      />
    </FilterBar>
  );
}
