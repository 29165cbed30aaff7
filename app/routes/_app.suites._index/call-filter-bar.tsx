import type { ReactElement } from "react";
import { outcomeCheckpoints } from "#app/domain/outcome-situation.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import {
  activeFilters,
  checkpointParam,
  stateLabels,
  stateParam,
  stateSlugs,
  type CallFilters,
} from "./list-page.ts";

/** Which calls to show, all of it in the address. No search: a name never goes there. */
export function CallFilterBar({ filters, found }: { filters: CallFilters; found: number }): ReactElement {
  const active = activeFilters(filters);
  const words = found > 1 ? "appels trouvés avec" : "appel trouvé avec";
  return (
    <FilterBar
      label="Filtrer les appels"
      active={active.length}
      chips={<ActiveFilters found={countOf(found, words, words)} filters={active} />}
    >
      <FilterSelect
        label="Échéance"
        name={checkpointParam}
        value={filters.checkpoint === null ? "" : outcomeCheckpoints[filters.checkpoint].exchange}
        all="Toutes"
        options={(["exit", "6", "12"] as const).map((checkpoint) => ({
          value: outcomeCheckpoints[checkpoint].exchange,
          label: outcomeCheckpoints[checkpoint].label,
        }))}
      />
      <FilterSelect
        label="Appels"
        name={stateParam}
        value={filters.state === "due" ? "" : stateSlugs[filters.state]}
        all={stateLabels.due}
        options={(["later", "too_old"] as const).map((state) => ({
          value: stateSlugs[state],
          label: stateLabels[state],
        }))}
      />
    </FilterBar>
  );
}
