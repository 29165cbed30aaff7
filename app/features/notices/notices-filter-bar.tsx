import type { ReactElement } from "react";
import { ActiveFilters } from "#app/ui/active-filters.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { firstNoticeState, noticeStates } from "./notice-states.ts";
import type { NoticeList } from "./read-notices.server.ts";

/** Search, and the part of the list with how many notices are in each. */
export function NoticesFilterBar({ list }: { list: NoticeList }): ReactElement {
  const { search, state, counts, total } = list;
  const filters = [
    ...(search === "" ? [] : [{ param: "q", label: `«\u00a0${search}\u00a0»` }]),
    ...(state === firstNoticeState ? [] : [{ param: "etat", label: noticeStates[state].label }]),
  ];
  const labelOf = (code: (typeof counts)[number]["state"]): string =>
    `${noticeStates[code].label} (${formatNumber(counts.find((one) => one.state === code)?.count ?? 0)})`;
  return (
    <FilterBar
      label="Filtrer les avis"
      active={filters.length}
      chips={
        <ActiveFilters found={countOf(total, "avis trouvé avec", "avis trouvés avec")} filters={filters} />
      }
    >
      <FilterSearch value={search} placeholder="Objet, acheteur, CPV" />
      <FilterSelect
        label="État"
        name="etat"
        value={state === firstNoticeState ? "" : state}
        all={labelOf(firstNoticeState)}
        options={counts
          .filter((one) => one.state !== firstNoticeState)
          .map((one) => ({ value: one.state, label: labelOf(one.state) }))}
      />
    </FilterBar>
  );
}
