import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { TodoSection } from "./todo-section.tsx";

/** Structures that wrote, or are interested and wait to be put in touch; each leads to its follow-up. */
export function AnswersSection({ answers }: Pick<Desk, "answers">): ReactElement {
  const { total, lines } = answers;
  return (
    <TodoSection
      id="reponses"
      title="Réponses de structures"
      total={total}
      all={
        total > lines.length
          ? { to: paths.opportunities({ reponse: "a-traiter" }), label: "Voir toutes les réponses" }
          : undefined
      }
    >
      <ul className="todo tight panel">
        {lines.map((line) => (
          <li key={`${line.lotId} ${line.siret}`}>
            <div>
              <Link className="what" to={paths.opportunityAnswer(line.lotId, line.siret)}>
                {line.name}
              </Link>
              <span className="why">
                {`${line.why === "message" ? "a écrit" : "intéressée"} le ${formatTightDay(line.since)} · ${line.title}, ${lotName(line)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </TodoSection>
  );
}
