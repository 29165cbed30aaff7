import { useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { missingWords } from "#app/features/opportunity-answers/criteria-words.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf, plural } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { activeFilters, lessFittingParams } from "./filter-words.ts";
import type { StructureListPage } from "./structure-list.server.ts";

/** Why there is nothing to show, and the way out. */
export function NoOpportunity({ page }: { page: StructureListPage }): ReactElement {
  const [params] = useSearchParams();
  const { criteria, filters, open, unanswered, less } = page;
  const active = activeFilters(filters);
  const alerts = <LinkButton to={paths.alerts()}>Recevoir par courriel</LinkButton>;
  if (open === 0) {
    return (
      <EmptyState kind="never" icon="compass" title="Aucun lot ouvert pour l’instant" actions={alerts}>
        Les facilitatrices et les acheteurs ouvrent ici leurs lots à venir, publiés ou attribués qui ont
        encore des heures à placer. Demandez à être prévenu&nbsp;: vous n’aurez pas à revenir voir.
      </EmptyState>
    );
  }
  if (active.length > 0) {
    return (
      <EmptyState
        kind="filtered"
        title={`Aucune opportunité avec ${active.map(({ label }) => label).join(", ")}`}
        actions={
          <>
            {less > 0 && (
              <LinkButton to={withParams(params, lessFittingParams)}>
                {`Voir ${countOf(less, "opportunité qui convient", "opportunités qui conviennent")} moins`}
              </LinkButton>
            )}
            <LinkButton to={paths.opportunities()}>Tout effacer</LinkButton>
          </>
        }
      >
        {`${countOf(open, "lot ouvert", "lots ouverts")} en tout, avec ou sans réponse de votre part.`}
      </EmptyState>
    );
  }
  if (unanswered === 0) {
    return (
      <EmptyState
        kind="never"
        icon="check"
        title="Vous avez répondu à tout"
        actions={
          <>
            <LinkButton to={paths.ownAnswers()}>Voir mes réponses</LinkButton>
            {alerts}
          </>
        }
      >
        {`${countOf(open, "lot ouvert", "lots ouverts")}, tous avec votre réponse.`}
      </EmptyState>
    );
  }
  const missing = missingWords(criteria);
  return (
    <EmptyState
      kind="filtered"
      title="Aucun lot ouvert ne vous convient vraiment"
      actions={
        <>
          {missing !== "" && (
            <LinkButton variant="primary" to={paths.editStructure(criteria.siret)}>
              Compléter ma fiche
            </LinkButton>
          )}
          <LinkButton to={withParams(params, lessFittingParams)}>
            {`Voir ${countOf(less, "opportunité qui convient", "opportunités qui conviennent")} moins`}
          </LinkButton>
        </>
      }
    >
      {missing === ""
        ? `${countOf(less, "lot")} ${plural(less, "attend", "attendent")} une réponse, mais ${plural(less, "il est", "ils sont")} loin de vos métiers, de votre zone ou de votre taille.`
        : missing}
    </EmptyState>
  );
}
