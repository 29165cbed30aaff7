import { NavLink } from "@remix-run/react";
import type { ReactElement } from "react";
import { EntryLink } from "./entry-link.tsx";
import { Icon } from "./icon.tsx";
import type { NavGroup } from "./navigation.ts";

/** The bottom bar of small screens: the four entries that have a short name, then « Menu », a page of links. */
export function TabBar({ groups, menuTo }: { groups: readonly NavGroup[]; menuTo: string }): ReactElement {
  const tabs = groups.flatMap(({ entries }) => entries.filter(({ tab }) => tab !== undefined)).slice(0, 4);
  return (
    <nav className="tabbar" aria-label="Navigation rapide">
      {tabs.map((entry) => (
        <EntryLink key={entry.to} entry={entry}>
          <Icon name={entry.icon} />
          {entry.tab}
        </EntryLink>
      ))}
      <NavLink to={menuTo}>
        <Icon name="menu" />
        Menu
      </NavLink>
    </nav>
  );
}
