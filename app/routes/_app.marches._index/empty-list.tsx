import { useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf, plural } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { paths } from "#app/paths.ts";
import type { ActiveFilter } from "./filter-words.ts";

type EmptyListProps = {
  /** True when the viewer has no contract at all, whatever the filters. */
  never: boolean;
  unassigned: boolean;
  mayCreate: boolean;
  isBuyer: boolean;
  active: readonly ActiveFilter[];
  /** The filter whose removal shows something. */
  wayOut: { filter: string; count: number } | null;
};

/** Why there is nothing, and the way out. */
export function EmptyList(props: EmptyListProps): ReactElement {
  if (props.never && props.unassigned) {
    return (
      <EmptyState kind="never" title="Aucun marché à attribuer">
        Les marchés des données ouvertes que personne ne suit encore se trouvent ici après un import.
      </EmptyState>
    );
  }
  return props.never ? <NoContract {...props} /> : <NothingFound {...props} />;
}

function NoContract({ mayCreate, isBuyer }: Pick<EmptyListProps, "mayCreate" | "isBuyer">): ReactElement {
  if (isBuyer) {
    return (
      <EmptyState kind="never" title="Aucun marché pour l’instant">
        Vos marchés avec une clause arrivent ici dès que la facilitatrice les enregistre&nbsp;: vous y suivrez
        les heures faites, mois par mois. En attendant, calibrez votre prochain marché.
      </EmptyState>
    );
  }
  if (!mayCreate) {
    return (
      <EmptyState kind="never" title="Aucun marché pour l’instant">
        Les marchés où vous êtes acheteur, attributaire ou employeur arrivent ici dès qu’un porteur les suit.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="never"
      title="Aucun marché pour l’instant"
      actions={
        <LinkButton variant="primary" icon="plus" to={paths.newContract()}>
          Créer un marché
        </LinkButton>
      }
    >
      Créez votre premier marché, ou importez votre classeur&nbsp;: marchés, participants et heures arrivent
      en une fois.
    </EmptyState>
  );
}

function NothingFound({ active, wayOut }: EmptyListProps): ReactElement {
  const [params] = useSearchParams();
  const words = active.map(({ label }) => label).join(", ");
  if (wayOut === null) {
    return (
      <EmptyState
        kind="filtered"
        title={`Aucun marché avec ${words || "ces filtres"}`}
        actions={<LinkButton to={paths.contracts()}>Tout effacer</LinkButton>}
      >
        Retirez des filtres pour en voir d’autres.
      </EmptyState>
    );
  }
  const filter = active.find((one) => one.filter === wayOut.filter);
  const exist = `${countOf(wayOut.count, "marché")} ${plural(wayOut.count, "existe", "existent")}`;
  return filter === undefined ? (
    <EmptyState
      kind="filtered"
      title={`Aucun marché ouvert avec ${words || "ces filtres"}`}
      actions={<LinkButton to={withParams(params, { etape: "toutes" })}>Voir toutes les étapes</LinkButton>}
    >
      {`${exist} à une autre étape.`}
    </EmptyState>
  ) : (
    <EmptyState
      kind="filtered"
      title={`Aucun marché avec ${words}`}
      actions={
        <LinkButton to={withParams(params, { [filter.param]: null })}>
          {`Retirer le filtre ${filter.label}`}
        </LinkButton>
      }
    >
      {`${exist} sans le filtre ${filter.label}.`}
    </EmptyState>
  );
}
