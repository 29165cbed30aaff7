import { Link, useLocation } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { isCurrentEntry } from "./current-entry.ts";
import type { NavEntry } from "./navigation.ts";

/** An entry of the navigation: current on its own pages, and on those it is the way to. */
export function EntryLink({
  entry,
  children,
}: {
  entry: Pick<NavEntry, "to" | "covers" | "apart">;
  children: ReactNode;
}): ReactElement {
  const { pathname } = useLocation();
  return (
    <Link to={entry.to} aria-current={isCurrentEntry(entry, pathname) ? "page" : undefined}>
      {children}
    </Link>
  );
}
