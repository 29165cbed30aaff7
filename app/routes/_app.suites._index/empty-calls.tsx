import type { ReactElement } from "react";
import { callLeadDays, callMemoryMonths } from "#app/domain/outcome-calls.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";
import { activeFilters, type CallFilters } from "./list-page.ts";

type Props = { filters: CallFilters; counts: Record<CallFilters["state"], number> };

/** Why there is nobody to call, and what comes next. */
export function EmptyCalls({ filters, counts }: Props): ReactElement {
  if (activeFilters(filters).length > 0) {
    const exist =
      counts.due === 0
        ? "Aucun appel n’est à passer."
        : `${countOf(counts.due, "appel")} à passer sans filtre.`;
    return (
      <EmptyState
        kind="filtered"
        title="Aucun appel avec ces filtres"
        actions={<LinkButton to={paths.outcomes()}>Voir les appels à passer</LinkButton>}
      >
        {exist}
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="never" icon="path" title="Personne à appeler aujourd’hui">
      {`Une personne arrive ici ${callLeadDays} jours avant sa sortie, puis avant 6 et 12 mois, et en part dès que sa situation est notée. Après ${callMemoryMonths} mois, l’appel est compté comme trop ancien.`}
    </EmptyState>
  );
}
