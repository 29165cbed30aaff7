import { Link } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-shapes.ts";
import type { NavGroup, NavViewer } from "./navigation.ts";
import { WaitingCount } from "./side-nav.tsx";
import { SignOut } from "./sign-out.tsx";

export type NavMenuProps = { groups: readonly NavGroup[]; viewer: NavViewer };

/** Every entry as a page of links, help, and the way out: what « Menu » opens on a phone, without script. */
export function NavMenu({ groups, viewer }: NavMenuProps): ReactElement {
  return (
    <>
      {groups.map((group) => (
        <section key={group.title ?? ""} className="section">
          {group.title !== undefined && <h2>{group.title}</h2>}
          <ul className="nav-list todo panel">
            {group.entries.map((entry) => (
              <MenuLine key={entry.to} to={entry.to} icon={entry.icon} label={entry.label}>
                <WaitingCount count={entry.count ?? 0} />
              </MenuLine>
            ))}
          </ul>
        </section>
      ))}
      <ul className="nav-list todo panel">
        <MenuLine to={paths.help()} icon="help" label="Aide" />
        <li>
          <div>
            {viewer.name}
            <span className="why">
              {viewer.organisation === viewer.role ? viewer.role : `${viewer.role}, ${viewer.organisation}`}
            </span>
          </div>
          <SignOut />
        </li>
      </ul>
    </>
  );
}

type MenuLineProps = { to: string; icon: IconName; label: string; children?: ReactNode };

function MenuLine({ to, icon, label, children }: MenuLineProps): ReactElement {
  return (
    <li>
      <Link className="what" to={to}>
        <Icon name={icon} /> {label}
      </Link>
      {children}
    </li>
  );
}
