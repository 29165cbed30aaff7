import { useId, type ReactElement } from "react";
import { serviceKindCodes, serviceKinds } from "#app/domain/service-kind.ts";
import { structureKindCodes, structureKinds } from "#app/domain/structure-kind.ts";
import { activeStructureFilters } from "#app/features/structures/active-structure-filters.ts";
import type { DirectoryPage } from "#app/features/structures/read-directory.server.ts";
import { sheetFilters, structureParams } from "#app/features/structures/structure-filters.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect, type Option } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { ActivitySelect } from "./activity-select.tsx";

const kindOptions: readonly Option[] = [
  { value: "siae", label: "SIAE, toutes" },
  ...structureKindCodes.map((code) => ({ value: code, label: structureKinds[code].label })),
];
const serviceOptions = serviceKindCodes.map((code) => ({ value: code, label: serviceKinds[code].label }));
const sheetOptions = Object.values(sheetFilters).map(({ word, label }) => ({ value: word, label }));

/** Every way to narrow the directory, all of it in the address. */
export function StructureFilterBar({ page }: { page: DirectoryPage }): ReactElement {
  const { filters, territories, places, found } = page;
  const active = activeStructureFilters(page);
  return (
    <FilterBar
      label="Filtrer les structures"
      active={active.length}
      chips={
        <ActiveFilters
          found={countOf(found.all, "structure trouvée avec", "structures trouvées avec")}
          filters={active}
        />
      }
    >
      <FilterSearch value={filters.search} placeholder="Nom, enseigne, commune, métier" />
      <FilterSelect
        label="Type"
        name={structureParams.kind}
        value={filters.kind ?? ""}
        all="Tous"
        options={kindOptions}
      />
      <ActivitySelect value={filters.activity ?? ""} />
      <PlaceSearch value={filters.place} places={places} />
      <FilterSelect
        label="Située dans"
        name={structureParams.territory}
        value={filters.territory ?? ""}
        all="Tous les territoires"
        options={territories}
      />
      <FilterSelect
        label="Service"
        name={structureParams.service}
        value={filters.service ?? ""}
        all="Tous"
        options={serviceOptions}
      />
      <FilterSelect
        label="Fiche"
        name={structureParams.sheet}
        value={filters.sheet === null ? "" : sheetFilters[filters.sheet].word}
        all="Toutes"
        options={sheetOptions}
      />
    </FilterBar>
  );
}

/** Where it works: a commune or a territory, suggested. */
function PlaceSearch({ value, places }: { value: string; places: readonly string[] }): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Intervient à</label>
      <input
        key={value}
        className="input"
        id={id}
        name={structureParams.place}
        type="search"
        list={`${id}-list`}
        autoComplete="off"
        defaultValue={value}
        placeholder="Commune ou territoire"
      />
      <datalist id={`${id}-list`}>
        {places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </div>
  );
}
