import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Section } from "#app/ui/section.tsx";
import type { ForumPage } from "./read-forum.server.ts";

/** Meetings and what is due, by month, from this one on. */
export function CalendarSection({ months }: Pick<ForumPage, "months">): ReactElement {
  return (
    <Section title="Calendrier" id="calendrier" note="réunions et échéances">
      {months.length === 0 && <p className="soft">Aucune date à venir.</p>}
      {months.map(({ month, label, dates }) => (
        <div key={month} className="section">
          <h3 className="small soft">{label}</h3>
          <ul className="todo tight panel">
            {dates.map(({ key, day, kind, title, detail, to, cancelled }) => (
              <li key={key}>
                <div>
                  <span className="why">
                    <time dateTime={day}>{formatTightDay(day)}</time>
                    {kind !== "meeting" ? " · échéance" : cancelled ? " · réunion annulée" : " · réunion"}
                  </span>
                  <Link className="what" to={to}>
                    {title}
                  </Link>
                  {detail !== "" && <span className="why">{detail}</span>}
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
