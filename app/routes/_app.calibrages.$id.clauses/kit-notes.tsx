import type { ReactElement } from "react";
import type { KitNote } from "#app/features/clauses/kit-notes.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** What to complete or to check before the texts are used. */
export function KitNotes({
  notes,
  studyId,
}: {
  notes: readonly KitNote[];
  studyId: string;
}): ReactElement | null {
  if (notes.length === 0) return null;
  const isIncomplete = notes.some(({ kind }) => kind === "complete");
  return (
    <Notice
      {...(isIncomplete ? { tone: "at_risk" as const } : {})}
      title={isIncomplete ? "Ces textes ne sont pas complets." : "À lire avant d’employer ces textes."}
      actions={
        <>
          <LinkButton size="small" to={paths.editStudy(studyId)}>
            Compléter la note
          </LinkButton>
          <LinkButton size="small" variant="quiet" to={paths.studyMechanisms(studyId)}>
            Décider des dispositifs
          </LinkButton>
        </>
      }
    >
      <ul>
        {notes.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}
