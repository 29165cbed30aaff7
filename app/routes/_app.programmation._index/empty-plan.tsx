import type { ReactElement } from "react";
import type { Plan } from "#app/features/purchases/read-plan.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** Three ways to fill a year: typed, pasted, from the contracts that end. */
export function EmptyPlan({ plan: { year, ending, isPrivate } }: { plan: Plan }): ReactElement {
  const search = { annee: String(year) };
  return (
    <EmptyState
      kind="never"
      icon="today"
      title={`Aucun marché programmé en ${String(year)}`}
      actions={
        <>
          <LinkButton variant="primary" icon="plus" to={paths.newPurchase(search)}>
            Ajouter un marché
          </LinkButton>
          <LinkButton icon="upload" to={paths.pastePurchases(search)}>
            Coller une liste ou un fichier
          </LinkButton>
          {ending.total > 0 && (
            <LinkButton to="#a-renouveler">Partir des marchés qui se terminent</LinkButton>
          )}
        </>
      }
    >
      {isPrivate
        ? "Listez vos marchés à venir\u00a0: vous décidez de chacun, et gardez ce que vous avez décidé."
        : "Listez vos marchés à venir\u00a0: nous disons lesquels doivent porter une considération sociale, et vous gardez la décision de chacun."}
    </EmptyState>
  );
}
