import { isActivity, type Activity } from "./activity.ts";
import type { Day } from "./calendar.ts";
import { kindInForce, reservedKindOf, type ReservedKind, type StructureKind } from "./structure-kind.ts";

/** Where something is, each by its code. What is not known is null. */
export type Place = {
  commune: string | null;
  epci: string | null;
  territory: string | null;
  department: string | null;
};

/** How near a structure is, nearest first: communes have no coordinates here. `unknown`: its commune is not known. */
export const nearnesses = {
  commune: { label: "même commune" },
  epci: { label: "même intercommunalité" },
  territory: { label: "même territoire" },
  department: { label: "même département" },
  unknown: { label: "lieu inconnu" },
} as const satisfies Record<string, { label: string }>;
export type Nearness = keyof typeof nearnesses;

const nearnessOrder = Object.keys(nearnesses) as Nearness[];

/** A structure of the directory with what it says it does. */
export type DirectoryStructure = {
  id: string;
  name: string;
  kind: StructureKind | null;
  kindSince: Day | null;
  place: Place;
  activities: readonly string[];
};

export type AbleStructure<Structure extends DirectoryStructure = DirectoryStructure> = {
  structure: Structure;
  kind: StructureKind;
  reserved: ReservedKind;
  nearness: Nearness;
  /** Of the lot and of the structure. */
  common: Activity[];
};

/**
 * The structures able to do a lot, nearest first: it has one of the lot's activities, its kind in force answers a reserved
 * lot, and it is in the study's département as far as is known. Source: product.md, « Structure kinds »; our choice.
 */
export function structuresAble<Structure extends DirectoryStructure>(
  wanted: readonly Activity[],
  directory: readonly Structure[],
  asked: { place: Place; today: Day },
): Array<AbleStructure<Structure>> {
  const able = directory.flatMap((structure) => {
    const kind = kindInForce(structure, asked.today);
    const reserved = kind === null ? null : reservedKindOf(kind);
    const common = structure.activities.filter(isActivity).filter((activity) => wanted.includes(activity));
    const nearness = nearnessOf(structure.place, asked.place);
    if (kind === null || reserved === null || nearness === null || common.length === 0) return [];
    return [{ structure, kind, reserved, nearness, common }];
  });
  return able.sort(byNearness);
}

/** Same commune, EPCI, territory or département, the narrowest; null for another département. */
export function nearnessOf(one: Place, other: Place): Nearness | null {
  if (one.commune === null && one.department === null) return "unknown";
  if (isSame(one.commune, other.commune)) return "commune";
  if (isSame(one.epci, other.epci)) return "epci";
  if (isSame(one.territory, other.territory)) return "territory";
  return other.department === null || isSame(one.department, other.department) ? "department" : null;
}

/** Whether it works where the study is: its territory, or nearer. */
export function isNear(nearness: Nearness): nearness is "commune" | "epci" | "territory" {
  return nearness === "commune" || nearness === "epci" || nearness === "territory";
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}

function byNearness(one: AbleStructure, other: AbleStructure): number {
  const apart = nearnessOrder.indexOf(one.nearness) - nearnessOrder.indexOf(other.nearness);
  return apart === 0 ? one.structure.name.localeCompare(other.structure.name, "fr") : apart;
}
