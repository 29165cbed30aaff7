import { activities, isActivity, type Activity, activityCodes } from "#app/domain/activity.ts";
import { activityGroupCodes, type ActivityGroup } from "#app/domain/activity-group.ts";
import { serviceKindCodes, type ServiceKind } from "#app/domain/service-kind.ts";
import type { StructureGap } from "#app/domain/structure-gaps.ts";
import {
  isStructureKind,
  structureKindCodes,
  structureKinds,
  type StructureKind,
} from "#app/domain/structure-kind.ts";

/** What the directory is narrowed to, as its address says it. */
export type StructureFilters = {
  /** As typed. */
  search: string;
  kind: StructureKind | "siae" | null;
  activity: Activity | ActivityGroup | null;
  territory: string | null;
  service: ServiceKind | null;
  /** Where it works: a commune or a territory, as typed. */
  place: string;
  sheet: SheetFilter | null;
};

/** Names of the filters in the address. */
export const structureParams = {
  search: "q",
  kind: "type",
  activity: "metier",
  territory: "territoire",
  service: "service",
  place: "lieu",
  sheet: "fiche",
} as const satisfies Record<keyof StructureFilters, string>;

/** What is looked for in sheets: what they do not say yet, or those an outside directory no longer has. */
export const sheetFilters = {
  incomplete: { label: "Incomplète", word: "incomplete", gap: "any" },
  activities: { label: "Métiers non dits", word: "sans-metier", gap: "activities" },
  zone: { label: "Zone non dite", word: "sans-zone", gap: "zone" },
  services: { label: "Type de service non dit", word: "sans-service", gap: "services" },
  capacity: { label: "Capacité non dite", word: "sans-capacite", gap: "capacity" },
  reach: { label: "Sans courriel ni téléphone", word: "sans-contact", gap: "reach" },
  missing: { label: "Absente de l’annuaire d’origine", word: "absente", gap: null },
} as const satisfies Record<string, { label: string; word: string; gap: StructureGap | "any" | null }>;

export type SheetFilter = keyof typeof sheetFilters;

const longestTyped = 200;

/** The filters an address says; a word that is none of ours filters nothing. */
export function readStructureFilters(params: URLSearchParams): StructureFilters {
  const word = (name: keyof StructureFilters): string =>
    (params.get(structureParams[name])?.trim() ?? "").slice(0, longestTyped);
  const kind = word("kind");
  const activity = word("activity");
  const sheets = Object.keys(sheetFilters) as SheetFilter[];
  return {
    search: word("search"),
    kind: kind === "siae" ? "siae" : isStructureKind(kind) ? kind : null,
    activity: isActivity(activity)
      ? activity
      : (activityGroupCodes.find((code) => code === activity) ?? null),
    territory: word("territory") || null,
    service: serviceKindCodes.find((code) => code === word("service")) ?? null,
    place: word("place"),
    sheet: sheets.find((code) => sheetFilters[code].word === word("sheet")) ?? null,
  };
}

/** The kinds a filter stands for; null for every kind. */
export function kindsOf({ kind }: Pick<StructureFilters, "kind">): StructureKind[] | null {
  if (kind === null) return null;
  return kind === "siae" ? structureKindCodes.filter((code) => structureKinds[code].siae) : [kind];
}

/** The activities a filter stands for: one, or those of a group; null for every one. */
export function activitiesOf({ activity }: Pick<StructureFilters, "activity">): Activity[] | null {
  if (activity === null) return null;
  if (isActivity(activity)) return [activity];
  return activityCodes.filter((code) => activities[code].group === activity);
}
