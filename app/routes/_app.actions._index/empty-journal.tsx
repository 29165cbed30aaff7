import type { ReactElement } from "react";
import { actionParams, everyYear } from "#app/features/actions/action-filters.ts";
import type { Journal } from "#app/features/actions/journal.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** Why the journal shows nothing, and the way out. */
export function EmptyJournal({ journal }: { journal: Journal }): ReactElement {
  if (journal.noted === 0) {
    return (
      <EmptyState kind="never" icon="hands" title="Aucune action notée">
        Notez ci-dessus une rencontre, une visite ou une réunion&nbsp;: celles qui sont réalisées comptent
        aussitôt dans le rapport FA02.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="filtered"
      title={
        journal.filters.year === null
          ? "Aucune action avec ces filtres"
          : `Aucune action en ${journal.filters.year} avec ces filtres`
      }
      actions={
        <LinkButton to={`${paths.actions()}?${actionParams.year}=${everyYear}`}>
          Voir toutes les années
        </LinkButton>
      }
    >
      Retirez un filtre, ou regardez les autres années.
    </EmptyState>
  );
}
