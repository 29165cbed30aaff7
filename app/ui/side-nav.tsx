import { useId, type ReactElement } from "react";
import { EntryLink } from "./entry-link.tsx";
import { Icon } from "./icon.tsx";
import type { NavEntry, NavGroup } from "./navigation.ts";

/** The role's work, grouped by moment, with a count where something waits. Folds into a rail by CSS alone. */
export function SideNav({ groups }: { groups: readonly NavGroup[] }): ReactElement {
  return (
    <nav className="nav" aria-label="Navigation principale">
      {groups.map((group) => (
        <SideNavGroup key={group.title ?? ""} group={group} />
      ))}
    </nav>
  );
}

function SideNavGroup({ group }: { group: NavGroup }): ReactElement {
  const titleId = useId();
  const labelled = group.title === undefined ? {} : { role: "group", "aria-labelledby": titleId };
  return (
    <div className="nav-group" {...labelled}>
      {group.title !== undefined && (
        <div className="nav-title" id={titleId}>
          {group.title}
        </div>
      )}
      {group.entries.map((entry) => (
        <NavItem key={entry.to} entry={entry} />
      ))}
    </div>
  );
}

function NavItem({ entry }: { entry: NavEntry }): ReactElement {
  return (
    <EntryLink entry={entry}>
      <Icon name={entry.icon} />
      {entry.label}
      <WaitingCount count={entry.count ?? 0} />
    </EntryLink>
  );
}

/** A rounded count; « à traiter » is read aloud with it. */
export function WaitingCount({ count }: { count: number }): ReactElement | null {
  if (count <= 0) return null;
  return (
    <span className="count">
      {count}
      <span className="visually-hidden"> à traiter</span>
    </span>
  );
}
