import type { ReactElement } from "react";
import { previousMonth } from "#app/domain/calendar.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { DeclarationPage } from "./declaration-page.ts";
import { DeclaredLineView } from "./declared-line.tsx";

type ValidatedMonthProps = { page: DeclarationPage; followedBy: string };

/** A month nothing of which can be declared any more. */
export function ValidatedMonth({ page: { lines, month }, followedBy }: ValidatedMonthProps): ReactElement {
  return (
    <>
      <Notice tone="done" title="Tout est validé pour ce mois.">
        Une erreur{"\u202f"}? {followedBy} peut corriger.
      </Notice>
      <section className="panel" aria-label="Heures par personne">
        {lines.map((line) => (
          <DeclaredLineView
            key={line.id}
            line={line}
            lastMonth={previousMonth(month)}
            typed={{}}
            errors={{}}
          />
        ))}
      </section>
    </>
  );
}
