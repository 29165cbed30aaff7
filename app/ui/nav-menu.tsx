import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Icon } from "./icon.tsx";
import type { NavGroup } from "./navigation.ts";
import { WaitingCount } from "./side-nav.tsx";

/** Every entry as a page of links: what « Menu » opens on a phone, without script. */
export function NavMenu({ groups }: { groups: readonly NavGroup[] }): ReactElement {
  return (
    <>
      {groups.map((group) => (
        <section key={group.title ?? ""} className="section">
          {group.title !== undefined && <h2>{group.title}</h2>}
          <ul className="nav-list todo panel">
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <Link className="what" to={entry.to}>
                  <Icon name={entry.icon} /> {entry.label}
                </Link>
                <WaitingCount count={entry.count ?? 0} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
