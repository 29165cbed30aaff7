import type { ReactElement } from "react";
import { previousMonth } from "#app/domain/calendar.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { DeclarationPage } from "./declaration-page.ts";
import { DeclaredLineView } from "./declared-line.tsx";

type ReadOnlyMonthProps = { page: DeclarationPage; followedBy: string };

/** A month nothing of which can be declared any more: all of it is validated, or the contract is over. */
export function ReadOnlyMonth({ page, followedBy }: ReadOnlyMonthProps): ReactElement {
  const { month, isOpen } = page;
  const lines = page.lines.filter((line) => line.stored !== null || isOpen);
  return (
    <>
      {isOpen ? (
        <Notice tone="done" title="Tout est validé pour ce mois.">
          Une erreur{"\u202f"}? {followedBy} peut corriger.
        </Notice>
      ) : (
        <Notice title="Ce marché est terminé.">Ses heures ne se déclarent plus ici.</Notice>
      )}
      {lines.length > 0 && (
        <section className="panel" aria-label="Heures par personne">
          {lines.map((line) => (
            <DeclaredLineView
              key={line.id}
              line={line}
              lastMonth={previousMonth(month)}
              typed={{}}
              errors={{}}
              readOnly
            />
          ))}
        </section>
      )}
    </>
  );
}
