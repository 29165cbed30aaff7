import type { NavEntry } from "./navigation.ts";

/** Whether an entry of the navigation is the current one at an address: on its own pages, and on those it is the way to. */
export function isCurrentEntry(
  { to, covers = [], apart = [] }: Pick<NavEntry, "to" | "covers" | "apart">,
  pathname: string,
): boolean {
  const isUnderAny = (places: readonly string[]): boolean => places.some((place) => isUnder(pathname, place));
  return isUnderAny([to, ...covers]) && !isUnderAny(apart);
}

/** `/references/seuils` is under `/references`, `/referencesx` is not; only the home is under the home. */
function isUnder(pathname: string, place: string): boolean {
  return pathname === place || (place !== "/" && pathname.startsWith(`${place}/`));
}
