import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

/** A scope that does not exist: what to write, and the way back to the year’s report. */
export function RefusedScope({ message }: { message: string }): ReactElement {
  return (
    <>
      <PageHead title="Rapport Fiche action 02" />
      <Notice
        tone="at_risk"
        title="Le rapport n’a pas été calculé."
        actions={<LinkButton to={paths.report()}>Voir le rapport de l’année</LinkButton>}
      >
        {message}
      </Notice>
    </>
  );
}
