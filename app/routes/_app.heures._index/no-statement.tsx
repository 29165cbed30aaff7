import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Month } from "#app/domain/calendar.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay, formatMonth, formatMonthName, withOf } from "#app/ui/french-dates.ts";

type NoStatementProps = {
  month: Month;
  dueOn: string;
  isDue: boolean;
  summary: { expected: number; missing: number };
};

/** Why there is no line: nothing is owed, nothing came yet, or the filters hide all. */
export function NoStatement({ month, dueOn, isDue, summary }: NoStatementProps): ReactElement {
  if (summary.expected === 0) {
    return (
      <EmptyState kind="never" title={`Aucun relevé attendu pour ${formatMonth(month)}`}>
        Aucune embauche de vos marchés en cours ne couvre ce mois.{" "}
        <Link to={paths.contracts()}>Voir les marchés</Link>
      </EmptyState>
    );
  }
  if (!isDue && summary.missing === summary.expected) {
    const until = formatDay(dueOn).replace(/ \d{4}$/, "");
    return (
      <EmptyState kind="never" title={`Aucun relevé pour ${formatMonthName(month)}`}>
        {`Les entreprises ont jusqu’au ${until}.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="filtered"
      title="Aucun relevé avec ces filtres"
      actions={<LinkButton to={paths.hours({ mois: month })}>Tout effacer</LinkButton>}
    >
      {`Retirez des filtres pour voir les relevés ${withOf(formatMonth(month))}.`}
    </EmptyState>
  );
}
