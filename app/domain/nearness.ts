/** Where something is, each by its code. What is not known is null. */
export type Place = {
  commune: string | null;
  epci: string | null;
  territory: string | null;
  department: string | null;
};

/** How near a structure is, by the places it shares, nearest first. `unknown`: its commune is not known. */
export type Nearness = "commune" | "epci" | "territory" | "department" | "unknown";

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
