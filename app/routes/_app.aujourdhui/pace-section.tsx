import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { paths } from "#app/paths.ts";
import { Tag } from "#app/ui/tag.tsx";
import { TodoSection } from "./todo-section.tsx";

/** The pace of the host’s agreement is short; nothing while it holds. */
export function PaceSection({ pace }: Pick<Desk, "pace">): ReactElement | null {
  if (pace === null) return null;
  return (
    <TodoSection id="convention" title="Convention" total={1}>
      <ul className="todo tight panel">
        <li>
          <div>
            <Tag tone="at_risk">Le rythme est insuffisant</Tag>
            <br />
            <Link className="what" to={paths.hostGrant(pace.siret, pace.year)}>
              {`Convention ${pace.year}, objectif d’allocataires du RSA`}
            </Link>
            <span className="why">{pace.words}</span>
          </div>
        </li>
      </ul>
    </TodoSection>
  );
}
