import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { DeskLine } from "#app/features/reminders/reminder-desk.server.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Sub } from "#app/ui/table.tsx";

/** The last reminder, what became of it, and whether the company opened its page since. */
export function LastReminder({ line: { last, linkUsedOn, sentToday } }: { line: DeskLine }): ReactElement {
  if (last === null) return <span className="soft">Aucune</span>;
  const { id, label, state, stateLabel, on } = last;
  return (
    <>
      <Link to={paths.message(id)}>{label}</Link>
      <Sub>
        {sentToday ? "aujourd’hui" : formatTightDay(on)}
        {state !== "sent" && ` · ${stateLabel}`}
      </Sub>
      {linkUsedOn !== null && (
        <Sub>
          {linkUsedOn < on
            ? `Lien ouvert le ${formatTightDay(linkUsedOn)}, avant`
            : `Lien ouvert le ${formatTightDay(linkUsedOn)}`}
        </Sub>
      )}
    </>
  );
}
