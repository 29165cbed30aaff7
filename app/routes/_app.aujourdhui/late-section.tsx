import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { missingWords } from "#app/features/reminders/missing-words.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { Tag } from "#app/ui/tag.tsx";
import { TodoSection } from "./todo-section.tsx";

/** Who has not sent its statements, the latest first; each line leads to its reminder. */
export function LateSection({ late }: Pick<Desk, "late">): ReactElement {
  return (
    <TodoSection
      id="manquants"
      title="Relevés manquants"
      total={late.statements}
      late={late.notices > 0}
      all={{
        to: paths.reminders(),
        label: late.companies > 1 ? `Relancer ${of(late.companies)}` : "Ouvrir les relances",
      }}
    >
      <ul className="todo panel">
        {late.lines.map((line) => (
          <li key={`${line.contractId} ${line.organisationId}`}>
            <div>
              <Tag tone={line.daysLate >= 30 ? "late" : "at_risk"}>{countOf(line.daysLate, "jour")}</Tag>{" "}
              <Link className="what" to={paths.hoursGrid(line.contractReference)}>
                {line.name}
              </Link>
              <span className="why">{`${missingWords(line.months)} · ${line.contractTitle}`}</span>
            </div>
            <div className="do">
              <Act line={line} />
            </div>
          </li>
        ))}
      </ul>
    </TodoSection>
  );
}

/** The reminder to write, or the one just sent. */
function Act({ line }: { line: Desk["late"]["lines"][number] }): ReactElement {
  const whose = <span className="visually-hidden"> {line.name}</span>;
  if (line.reminded !== null) {
    return (
      <Link className="small" to={paths.message(line.reminded.id)}>
        {`${line.reminded.label}, le ${formatTightDay(line.reminded.on)}`}
        {whose}
      </Link>
    );
  }
  return (
    <LinkButton size="small" to={paths.reminder(line.contractReference, line.siret)}>
      {line.level === 3 ? "Préparer la mise en demeure" : "Relancer"}
      {whose}
    </LinkButton>
  );
}

function of(companies: number): string {
  return `les ${countOf(companies, "entreprise")}`;
}
