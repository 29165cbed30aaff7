import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { ReviewDue } from "#app/features/study-exchange/review-due.tsx";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { TodoSection } from "./todo-section.tsx";

/** Studies buyers sent, the first due first; each leads to the study. */
export function StudiesSection({ studies }: Pick<Desk, "studies">): ReactElement {
  const { total, lines, late } = studies;
  return (
    <TodoSection
      id="notes"
      title="Notes à relire"
      total={total}
      late={late > 0}
      all={
        total > lines.length
          ? { to: paths.studies({ etat: "submitted" }), label: "Voir toutes les notes" }
          : undefined
      }
    >
      <ul className="todo tight panel">
        {lines.map(({ id, title, authorityName, dueOn, left }) => (
          <li key={id}>
            <div>
              {left !== null && (
                <>
                  <ReviewDue left={left} />
                  <br />
                </>
              )}
              <Link className="what" to={paths.study(id)}>
                {title}
              </Link>
              <span className="why">
                {dueOn === null
                  ? authorityName
                  : `${authorityName} · réponse attendue le ${formatTightDay(dueOn)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </TodoSection>
  );
}
