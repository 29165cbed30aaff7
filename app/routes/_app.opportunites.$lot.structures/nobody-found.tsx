import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { SupplyPage } from "./read-page.server.ts";

/** No structure: none known, and why; or none with these filters. */
export function NobodyFound({ page }: { page: SupplyPage }): ReactElement {
  const { nobody, lot, contract, mayRecord } = page;
  if (nobody === null) {
    return (
      <EmptyState
        kind="filtered"
        title="Aucune structure ne répond à ces filtres"
        actions={<LinkButton to={paths.lotStructures(lot.id)}>Tout voir</LinkButton>}
      />
    );
  }
  const isOfLot = nobody.cause === "trade" || nobody.cause === "law";
  return (
    <EmptyState
      kind="never"
      icon="people"
      title={nobody.title}
      actions={
        isOfLot || !mayRecord ? (
          <LinkButton to={paths.contract(contract.reference)}>Voir le marché</LinkButton>
        ) : (
          <LinkButton to={paths.structures()}>Ouvrir le répertoire</LinkButton>
        )
      }
    >
      {nobody.words}
    </EmptyState>
  );
}
