import type { ReactElement } from "react";
import type { Plan } from "#app/features/purchases/read-plan.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

/** First what waits: how many contracts above the thresholds have no decision, and the way to them. */
export function PlanFact({ plan }: { plan: Plan }): ReactElement {
  const { toDecide, due, unanswered, toCheck, onlyToDecide, year, isPrivate } = plan;
  const everyone = paths.purchasePlan({ annee: String(year) });
  if (toDecide > 0) {
    return (
      <Notice
        tone="late"
        title={`${countOf(toDecide, "marché")} au-dessus des seuils ${plural(toDecide, "attend", "attendent")} une décision.`}
        actions={
          onlyToDecide ? (
            <LinkButton to={everyone}>Voir tous les marchés</LinkButton>
          ) : (
            <LinkButton to={paths.purchasePlan({ annee: String(year), a_decider: "oui" })}>
              {toDecide > 1 ? `Voir les ${formatNumber(toDecide)} marchés` : "Voir ce marché"}
            </LinkButton>
          )
        }
      >
        La loi demande une considération sociale dans leurs conditions d’exécution.
      </Notice>
    );
  }
  if (isPrivate) {
    return (
      <Notice title="Aucune obligation pour vos marchés.">
        Le code de la commande publique ne s’impose pas à un acheteur privé. Une clause volontaire reste
        possible.
      </Notice>
    );
  }
  if (onlyToDecide) {
    return (
      <Notice
        tone="done"
        title="Plus aucun marché au-dessus des seuils n’attend de décision."
        actions={<LinkButton to={everyone}>Voir tous les marchés</LinkButton>}
      />
    );
  }
  if (unanswered > 0) {
    return (
      <Notice
        tone="at_risk"
        title={`La décision de ${countOf(unanswered, "marché")} au-dessus des seuils ne répond pas à l’obligation.`}
      >
        La loi demande une considération sociale dans les conditions d’exécution, ou une dérogation motivée.
      </Notice>
    );
  }
  if (toCheck > 0) {
    return (
      <Notice
        tone="at_risk"
        title={`${countOf(toCheck, "marché")} à compléter pour savoir si la loi demande une considération sociale.`}
      >
        La colonne «&nbsp;Considération sociale&nbsp;» dit ce qui manque à chacun.
      </Notice>
    );
  }
  return (
    <Notice
      tone="done"
      title={
        due === 0
          ? "Aucun marché connu au-dessus des seuils."
          : `${countOf(due, "marché")} au-dessus des seuils, ${due === 1 ? "une décision prise" : "toutes les décisions prises"}.`
      }
    />
  );
}
