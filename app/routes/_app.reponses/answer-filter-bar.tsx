import type { ReactElement } from "react";
import { answerStandingCodes, answerStandings } from "#app/domain/answer-standing.ts";
import {
  answerParams,
  unreadOnly,
  type AnswerFilters,
} from "#app/features/opportunity-answers/answer-filters.ts";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";

const options = [
  { value: unreadOnly, label: "Réponse à lire" },
  ...answerStandingCodes.map((code) => ({
    value: answerStandings[code].exchange,
    label: answerStandings[code].label,
  })),
];

/** Narrows one's answers, all of it in the URL. */
export function AnswerFilterBar({ filters, found }: { filters: AnswerFilters; found: number }): ReactElement {
  const { search, standing } = filters;
  const value =
    standing === null ? "" : standing === unreadOnly ? unreadOnly : answerStandings[standing].exchange;
  const chosen = options.find((option) => option.value === value);
  const active = [
    ...(search === "" ? [] : [{ param: answerParams.search as string, label: `«\u00a0${search}\u00a0»` }]),
    ...(chosen === undefined ? [] : [{ param: answerParams.standing as string, label: chosen.label }]),
  ];
  return (
    <FilterBar
      label="Filtrer vos réponses"
      active={active.length}
      chips={
        <ActiveFilters
          found={countOf(found, "réponse trouvée avec", "réponses trouvées avec")}
          filters={active}
        />
      }
    >
      <FilterSearch value={search} placeholder="Objet, maître d’ouvrage, lieu" />
      <FilterSelect label="État" name={answerParams.standing} value={value} all="Tous" options={options} />
    </FilterBar>
  );
}
