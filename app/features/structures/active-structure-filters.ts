import { activities, isActivity } from "#app/domain/activity.ts";
import { activityGroups } from "#app/domain/activity-group.ts";
import { serviceKinds } from "#app/domain/service-kind.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import type { Option } from "#app/ui/filter-fields.tsx";
import { sheetFilters, structureParams, type StructureFilters } from "./structure-filters.ts";
import type { FoundPlace } from "./working-place.server.ts";

type Named = { filters: StructureFilters; place: FoundPlace | null; territories: readonly Option[] };

/** The filters that are on, in words, in the order of the bar. */
export function activeStructureFilters(page: Named): Array<{ param: string; label: string }> {
  const { search, kind, activity, territory, service, sheet } = page.filters;
  const labels: Array<[keyof StructureFilters, string | null]> = [
    ["search", search === "" ? null : `«\u00a0${search}\u00a0»`],
    ["kind", kind === null ? null : kind === "siae" ? "SIAE" : structureKinds[kind].label],
    ["activity", activity === null ? null : activityWords(activity)],
    ["place", placeWords(page)],
    ["territory", territory === null ? null : `Située\u00a0: ${territoryWords(page)}`],
    ["service", service === null ? null : serviceKinds[service].label],
    ["sheet", sheet === null ? null : `Fiche\u00a0: ${sheetFilters[sheet].label.toLowerCase()}`],
  ];
  return labels.flatMap(([filter, label]) =>
    label === null ? [] : [{ param: structureParams[filter], label }],
  );
}

function activityWords(activity: NonNullable<StructureFilters["activity"]>): string {
  return isActivity(activity) ? activities[activity].label : activityGroups[activity].label;
}

function territoryWords({ filters, territories }: Named): string {
  return territories.find(({ value }) => value === filters.territory)?.label ?? "territoire inconnu";
}

function placeWords({ filters, place }: Named): string | null {
  if (place === null) return null;
  const named = place.kind === "commune" || place.kind === "territory" ? place.name : filters.place;
  return `Intervient\u00a0: ${named}`;
}
