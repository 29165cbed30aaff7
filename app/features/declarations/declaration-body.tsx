import type { ReactElement } from "react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { isEditable } from "./declaration-page.ts";
import { DeclareForm } from "./declare-form.tsx";
import { ReadOnlyMonth } from "./read-only-month.tsx";

/** The hours of a month: to write, to read only, or none. */
export function DeclarationBody(props: Parameters<typeof DeclareForm>[0]): ReactElement {
  const { page, frame } = props;
  if (page.isOpen && page.lines.length === 0) {
    return (
      <EmptyState kind="filtered" title="Aucune embauche ce mois-ci.">
        Choisissez un autre mois.
      </EmptyState>
    );
  }
  return page.isOpen && page.lines.some(isEditable) ? (
    <DeclareForm key={page.month} {...props} />
  ) : (
    <ReadOnlyMonth page={page} followedBy={frame.followedBy} />
  );
}

/** « Heures d’octobre 2026 ». */
export function hoursTitle(month: string): string {
  return /^[ao]/.test(month) ? `Heures d’${month}` : `Heures de ${month}`;
}
