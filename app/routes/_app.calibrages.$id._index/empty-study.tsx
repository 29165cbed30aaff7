import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { StudioPage } from "./read-studio.server.ts";

/** A study without a lot: the one thing to do. */
export function EmptyStudy({ page: { study, mayEdit } }: { page: StudioPage }): ReactElement {
  if (!mayEdit) return <EmptyState kind="never" title="Cette note n’a aucun lot." icon="ruler" />;
  return (
    <EmptyState
      kind="never"
      icon="ruler"
      title="Aucun lot pour l’instant."
      actions={
        <>
          <LinkButton variant="primary" icon="copy" to={paths.pasteStudyLots(study.id)}>
            Coller les lots depuis un tableur
          </LinkButton>
          <LinkButton icon="plus" to={paths.studyLot(study.id, "nouveau")}>
            Écrire un lot
          </LinkButton>
        </>
      }
    >
      Collez la liste des lots avec leurs montants HT, ou écrivez le premier&nbsp;: les heures d’insertion se
      calculent aussitôt.
    </EmptyState>
  );
}
