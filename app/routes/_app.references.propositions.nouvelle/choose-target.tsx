import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Details } from "#app/ui/details.tsx";

type Group = { label: string; links: readonly { label: string; to: string }[] };

/** What one wants to change: everything that can be, by group. */
export function ChooseTarget({ groups }: { groups: readonly Group[] }): ReactElement {
  return (
    <>
      {groups.map(({ label, links }, index) => (
        <Details key={label} summary={label} open={index === 0}>
          <div className="panel panel-pad">
            <ul>
              {links.map(({ label: words, to }) => (
                <li key={to}>
                  <Link to={to}>{words}</Link>
                </li>
              ))}
            </ul>
          </div>
        </Details>
      ))}
    </>
  );
}
