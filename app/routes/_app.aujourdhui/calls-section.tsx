import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { TodoSection } from "./todo-section.tsx";

type Call = Desk["calls"]["lines"][number];

/** Persons whose situation is asked for at exit, 6 and 12 months. */
export function CallsSection({ calls }: Pick<Desk, "calls">): ReactElement {
  const { total, lines, old } = calls;
  return (
    <TodoSection
      id="appels"
      title="Personnes à rappeler"
      total={total}
      late={old > 0}
      all={total > lines.length ? { to: paths.outcomes(), label: "Voir toutes" } : undefined}
    >
      <ul className="todo tight panel">
        {lines.map((call) => (
          <li key={`${call.participantId} ${call.checkpoint}`}>
            <div>
              <Link className="what" to={paths.recordOutcome(call.participantId, call.checkpoint)}>
                {call.name}
              </Link>
              <span className="why">{callWords(call)}</span>
            </div>
          </li>
        ))}
      </ul>
    </TodoSection>
  );
}

function callWords({ checkpoint, dueOn, attempts }: Call): string {
  const due =
    checkpoint === "exit"
      ? `Sortie du ${formatTightDay(dueOn)} à renseigner`
      : `${checkpoint} mois dus le ${formatTightDay(dueOn)}`;
  return attempts === 0 ? due : `${due} · ${countOf(attempts, "appel")} sans réponse`;
}
