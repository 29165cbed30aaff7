import type { ReactElement } from "react";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import type { ScopeNames } from "#app/features/report/report-view.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { overPeriod, scopeParts } from "#app/features/report/scope-words-view.ts";

/** Nothing is counted in this scope: no contract active, no hour, no hire, no exit due, no action. */
export function EmptyReport({ scope, names }: { scope: Fa02Scope; names: ScopeNames }): ReactElement {
  const where = scopeParts(names).join(", ");
  return (
    <EmptyState
      kind="filtered"
      title={`Aucun relevé ${overPeriod(scope)}`}
      actions={<LinkButton to={paths.report()}>Voir l’année en cours</LinkButton>}
    >
      {where !== "" && `${where}\u00a0: `}aucun marché actif, aucune heure, aucune embauche, aucune suite de
      parcours ni action du réseau sur cette période. Élargissez les mois ou retirez un filtre.
    </EmptyState>
  );
}
