import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Desk } from "#app/features/desk/read-desk.server.ts";
import { paths } from "#app/paths.ts";
import { formatDay, formatMonthName, withOf } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBar } from "#app/ui/state-bar.tsx";

/** Where the statements of the last month due stand; nothing when none was expected. */
export function MonthSection({ month }: Pick<Desk, "month">): ReactElement | null {
  const { expected, validated, submitted, returned, missing } = month;
  if (expected === 0) return null;
  const name = formatMonthName(month.month);
  const to = (etat: string): string => paths.hours({ mois: month.month, etat });
  return (
    <Section
      title={`Relevés ${withOf(name)}\u00a0: ${countOf(validated, "validé")} sur ${expected}`}
      end={<Link to={paths.hours({ mois: month.month })}>Ouvrir les heures du mois</Link>}
    >
      <div className="panel panel-pad chart">
        <StateBar
          name={`Sur ${countOf(expected, "relevé attendu", "relevés attendus")}`}
          parts={[
            { tone: "done", count: validated, label: countOf(validated, "validé"), to: to("valides") },
            { tone: "on_track", count: submitted, label: `${submitted} à valider`, to: to("a-valider") },
            {
              tone: "at_risk",
              count: returned,
              label: `${countOf(returned, "renvoyé")} à l’entreprise`,
              to: to("renvoyes"),
            },
            {
              tone: "late",
              count: missing,
              label: countOf(missing, "manquant"),
              to: to("manquants"),
              more: `, attendus pour le ${formatDay(month.dueOn)}`,
            },
          ]}
        />
      </div>
    </Section>
  );
}
