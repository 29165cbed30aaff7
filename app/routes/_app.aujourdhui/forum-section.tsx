import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { TodoSection } from "./todo-section.tsx";

/** What the departmental forum asks of the host, the earliest due first; each leads to where it is said done. */
export function ForumSection({ forumTasks }: Pick<Desk, "forumTasks">): ReactElement {
  const { total, lines, late } = forumTasks;
  return (
    <TodoSection
      id="instance"
      title="Demandé par l’instance"
      total={total}
      late={late > 0}
      all={total > lines.length ? { to: paths.forumTasks(), label: "Voir toutes les actions" } : undefined}
    >
      <ul className="todo tight panel">
        {lines.map(({ id, title, dueOn, late: isLate }) => (
          <li key={id}>
            <div>
              <Link className="what" to={paths.forumTask(id)}>
                {title}
              </Link>
              <span className="why">
                {dueOn === null
                  ? ""
                  : `${isLate ? "en retard depuis le" : "pour le"} ${formatTightDay(dueOn)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </TodoSection>
  );
}
