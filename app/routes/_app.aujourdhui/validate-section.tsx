import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatTightMonth } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatList } from "#app/ui/french.ts";
import { Tag } from "#app/ui/tag.tsx";
import { TodoSection } from "./todo-section.tsx";

/** What companies declared and that waits, oldest month first. */
export function ValidateSection({ toValidate }: Pick<Desk, "toValidate">): ReactElement {
  const { total, companies, lines } = toValidate;
  return (
    <TodoSection
      id="a-valider"
      title="Heures à valider"
      total={total}
      all={
        companies > lines.length
          ? { to: paths.hours({ etat: "a-valider" }), label: `Voir les ${countOf(companies, "entreprise")}` }
          : undefined
      }
    >
      <ul className="todo panel">
        {lines.map((line) => {
          const { reference, title, name, siret, alerts, months } = line;
          const grid = paths.hoursGrid(reference, { de: months[0], a: months.at(-1) });
          return (
            <li key={`${reference} ${siret}`}>
              <div>
                <Link className="what" to={grid}>
                  {name}
                </Link>
                <span className="why">
                  {`${countOf(line.lines, "ligne")}, ${formatHours(line.hours)}, ${formatList(months.map(formatTightMonth))} · ${title}`}
                </span>
              </div>
              <div className="do">
                {alerts === 0 ? (
                  <Tag tone="done">Rien à signaler</Tag>
                ) : (
                  <Tag tone="at_risk">{countOf(alerts, "alerte")}</Tag>
                )}
                <LinkButton size="small" to={grid}>
                  {alerts === 0 ? "Valider" : "Contrôler"}
                  <span className="visually-hidden"> {name}</span>
                </LinkButton>
              </div>
            </li>
          );
        })}
      </ul>
    </TodoSection>
  );
}
