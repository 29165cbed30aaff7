import type { ReactElement } from "react";
import {
  eligibilityOptions,
  employedOptions,
  participantParams,
  rsaOptions,
  type ParticipantFilters,
} from "#app/features/participants/participant-filters.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";

/** Every way to narrow the list, all of it in the URL. */
export function ParticipantFilterBar({
  filters,
  found,
}: {
  filters: ParticipantFilters;
  found: number;
}): ReactElement {
  const active = activeFilters(filters);
  const words = found > 1 ? "participants trouvés avec" : "participant trouvé avec";
  const eligibility = eligibilityOptions.find(({ code }) => code === filters.eligibility);
  const employed = employedOptions.find(({ code }) => code === filters.employed);
  return (
    <FilterBar
      label="Filtrer les participants"
      active={active.length}
      chips={<ActiveFilters found={countOf(found, words, words)} filters={active} />}
    >
      <FilterSearch value={filters.search} placeholder="Nom, prénom ou code" />
      <FilterSelect
        label="Éligibilité"
        name={participantParams.eligibility}
        value={eligibility?.value ?? ""}
        all="Toutes"
        options={eligibilityOptions}
      />
      <FilterSelect
        label="Emploi"
        name={participantParams.employed}
        value={employed?.value ?? ""}
        all="Tous"
        options={employedOptions}
      />
      <FilterSelect
        label="RSA"
        name={participantParams.rsa}
        value={filters.rsa ? "oui" : ""}
        all="Tous"
        options={rsaOptions}
      />
    </FilterBar>
  );
}

/** The filters that are on, in words, in the order of the bar. */
export function activeFilters(filters: ParticipantFilters): Array<{ param: string; label: string }> {
  const eligibility = eligibilityOptions.find(({ code }) => code === filters.eligibility);
  const employed = employedOptions.find(({ code }) => code === filters.employed);
  const labels: Array<[keyof ParticipantFilters, string | undefined]> = [
    ["search", filters.search === "" ? undefined : `«\u00a0${filters.search}\u00a0»`],
    ["eligibility", eligibility && `Éligibilité\u00a0: ${eligibility.label.toLowerCase()}`],
    ["employed", employed?.label],
    ["rsa", filters.rsa ? "Allocataires du RSA" : undefined],
  ];
  return labels.flatMap(([filter, label]) =>
    label === undefined ? [] : [{ param: participantParams[filter], label }],
  );
}
