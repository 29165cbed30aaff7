import { Link, useLocation } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import type { NavEntry } from "./navigation.ts";

/** An entry of the navigation: current on its own pages, and on those it is the way to. */
export function EntryLink({
  entry: { to, covers = [] },
  children,
}: {
  entry: Pick<NavEntry, "to" | "covers">;
  children: ReactNode;
}): ReactElement {
  const { pathname } = useLocation();
  const isCurrent = [to, ...covers].some((place) => isUnder(pathname, place));
  return (
    <Link to={to} aria-current={isCurrent ? "page" : undefined}>
      {children}
    </Link>
  );
}

/** `/references/seuils` is under `/references`, `/referencesx` is not; only the home is under the home. */
function isUnder(pathname: string, place: string): boolean {
  return pathname === place || (place !== "/" && pathname.startsWith(`${place}/`));
}
