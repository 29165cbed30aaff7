import type { ReactElement } from "react";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Criteria } from "./criteria.server.ts";

type Props = { criteria: Pick<Criteria, "kind" | "kindSince" | "isInForce"> };

/** What a structure whose kind is not said, or not yet in force, is to do. Nothing for the others. */
export function KindNotice({ criteria }: Props): ReactElement | null {
  const { kind, kindSince, isInForce } = criteria;
  if (kind === null) {
    return (
      <Notice
        tone="at_risk"
        title="Votre fiche ne dit pas quel type de structure vous êtes."
        actions={
          <LinkButton size="small" to={paths.ownStructure()}>
            Ouvrir ma fiche
          </LinkButton>
        }
      >
        Sans lui, aucun lot ne peut vous être proposé. Demandez à votre facilitatrice de l’écrire sur votre
        fiche (entreprise d’insertion, atelier et chantier, entreprise adaptée…).
      </Notice>
    );
  }
  if (isInForce || kindSince === null) return null;
  return (
    <Notice title={`${structureKinds[kind].label} à partir du ${formatDay(kindSince)}.`}>
      Les lots réservés par la loi sont comparés à ce type à partir de ce jour&#8239;; les autres vous sont
      déjà proposés.
    </Notice>
  );
}
