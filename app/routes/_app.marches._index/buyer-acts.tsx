import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";

/** Where a buyer goes from its contracts: what to ask of whom, what share carries a clause, the next one. */
export function BuyerActs({ never }: { never: boolean }): ReactElement {
  return (
    <>
      {!never && (
        <>
          <LinkButton to={paths.missingStatements()}>Voir ce qui manque</LinkButton>
          <LinkButton to={paths.considerations()}>Voir la part avec clause</LinkButton>
        </>
      )}
      <LinkButton variant="primary" icon="ruler" to={paths.newStudy()}>
        Calibrer un marché à venir
      </LinkButton>
    </>
  );
}
