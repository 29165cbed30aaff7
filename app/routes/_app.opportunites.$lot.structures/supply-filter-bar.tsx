import type { ReactElement } from "react";
import {
  bestWord,
  reservedWords,
  structureParams,
} from "#app/features/opportunity-follow/structure-choice.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import type { SupplyPage } from "./read-page.server.ts";

/** Every way to narrow the structures, all of it in the address. */
export function SupplyFilterBar({ choice, kinds }: Pick<SupplyPage, "choice" | "kinds">): ReactElement {
  const { kind, reserved, best } = choice;
  const active = [kind !== null, reserved !== null, best].filter(Boolean).length;
  return (
    <FilterBar label="Filtrer les structures" active={active}>
      <FilterSelect
        label="Convient"
        name={structureParams.best}
        value={best ? bestWord : ""}
        all="Toutes"
        options={[{ value: bestWord, label: "4 ou 5 sur 5" }]}
      />
      <FilterSelect label="Type" name={structureParams.kind} value={kind ?? ""} all="Tous" options={kinds} />
      <FilterSelect
        label="Réservable au titre de"
        name={structureParams.reserved}
        value={reserved === null ? "" : reservedWords[reserved].word}
        all="Tous"
        options={Object.values(reservedWords).map(({ word, label }) => ({ value: word, label }))}
      />
    </FilterBar>
  );
}
