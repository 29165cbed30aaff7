import type { ReactElement } from "react";
import { actionStates } from "#app/domain/exchange-codes.ts";
import { dimensions, type Dimension } from "#app/domain/action-totals.ts";
import { kindOptions } from "#app/features/actions/action-fields.tsx";
import { actionParams, dimensionWord, everyYear } from "#app/features/actions/action-filters.ts";
import type { Journal } from "#app/features/actions/journal.server.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";

/** The only dimension made of several kinds. */
const partners = { value: dimensionWord(4), label: dimensionLabel(4) };

/** Every way to narrow the journal, all of it in the address. */
export function ActionFilterBar({ journal }: { journal: Journal & { today: string } }): ReactElement {
  const { filters, years, territories, total, today } = journal;
  const active = activeFilters(journal);
  const words = total > 1 ? "actions trouvées avec" : "action trouvée avec";
  const current = today.slice(0, 4);
  return (
    <FilterBar
      label="Filtrer les actions"
      active={active.length}
      chips={<ActiveFilters found={countOf(total, words, words)} filters={active} />}
    >
      <FilterSelect
        label="Type"
        name={actionParams.kind}
        value={filters.kind ?? ""}
        all="Tous"
        options={[...kindOptions, partners]}
      />
      <FilterSelect
        label="Année"
        name={actionParams.year}
        value={
          filters.year === null ? everyYear : String(filters.year) === current ? "" : String(filters.year)
        }
        all={current}
        options={[
          ...years
            .map(String)
            .filter((year) => year !== current)
            .map((year) => ({ value: year, label: year })),
          { value: everyYear, label: "Toutes" },
        ]}
      />
      <FilterSelect
        label="État"
        name={actionParams.state}
        value={filters.state === null ? "" : actionStates[filters.state].exchange}
        all="Tous"
        options={Object.values(actionStates).map(({ exchange, label }) => ({ value: exchange, label }))}
      />
      <FilterSelect
        label="Territoire"
        name={actionParams.territory}
        value={filters.territoryCode ?? ""}
        all="Tous"
        options={territories}
      />
    </FilterBar>
  );
}

/** The filters that are on, in words. */
export function activeFilters({ filters, territories, today }: Journal & { today: string }) {
  const { kind, state, year, territoryCode } = filters;
  const territory = territories.find(({ value }) => value === territoryCode)?.label ?? territoryCode;
  const labels: Array<[string, string | null]> = [
    [actionParams.kind, kindWords(kind)],
    [actionParams.year, yearWords(year, today)],
    [actionParams.state, state === null ? null : actionStates[state].label],
    [actionParams.territory, territory],
  ];
  return labels.flatMap(([param, label]) => (label === null ? [] : [{ param, label }]));
}

function yearWords(year: number | null, today: string): string | null {
  if (year === null) return "Toutes les années";
  return String(year) === today.slice(0, 4) ? null : String(year);
}

function kindWords(kind: string | null): string | null {
  if (kind === null) return null;
  const known = kindOptions.find(({ value }) => value === kind)?.label;
  const codes = Object.keys(dimensions).map(Number) as Dimension[];
  const dimension = codes.find((code) => dimensionWord(code) === kind);
  return known ?? (dimension === undefined ? kind : dimensionLabel(dimension));
}

function dimensionLabel(dimension: Dimension): string {
  return `Dimension ${dimension}\u00a0: ${dimensions[dimension].toLowerCase()}`;
}
