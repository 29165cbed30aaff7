import type { ReactElement } from "react";
import type { DirectoryPage } from "#app/features/structures/read-directory.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";

/** Why the list is empty, and the way out. */
export function NoStructure({ page, mayAdd }: { page: DirectoryPage; mayAdd: boolean }): ReactElement {
  const whole = page.whole ?? 0;
  if (whole === 0) {
    return (
      <EmptyState
        kind="never"
        icon="building"
        title="L’annuaire est vide"
        actions={
          mayAdd && (
            <LinkButton variant="primary" icon="plus" to={paths.newStructure()}>
              Ajouter une structure
            </LinkButton>
          )
        }
      >
        Ajoutez une première structure, importez un classeur, ou demandez à l’administration d’actualiser
        l’annuaire&nbsp;: toutes celles du département arrivent en une fois.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="filtered"
      title={titleOf(page)}
      actions={<LinkButton to={paths.structures()}>Tout effacer</LinkButton>}
    >
      {adviceOf(page, whole)}
    </EmptyState>
  );
}

function titleOf({ place, filters }: DirectoryPage): string {
  if (place?.kind === "unknown")
    return `«\u00a0${filters.place}\u00a0» n’est ni une commune ni un territoire d’ici`;
  if (place?.kind === "ambiguous") return `Plusieurs communes s’appellent «\u00a0${filters.place}\u00a0»`;
  return "Aucune structure avec ces filtres";
}

function adviceOf({ place }: DirectoryPage, whole: number): string {
  if (place?.kind === "unknown")
    return "Écrivez un nom de la liste, par exemple Crolles, ou un territoire, par exemple Grésivaudan.";
  if (place?.kind === "ambiguous")
    return `Écrivez le code INSEE de la bonne\u00a0: ${place.codes.join(", ")}.`;
  return `L’annuaire en compte ${countOf(whole, "structure")}\u00a0: retirez un filtre, ou cherchez un autre mot. Celles qui n’ont pas dit leurs métiers ou leur zone ne répondent pas à ces filtres.`;
}
