import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { studyStates } from "#app/domain/study-state.ts";
import type { PlanLine } from "#app/features/purchases/plan-lines.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Sub } from "#app/ui/table.tsx";

/** Its sizing study and the contract it became; or the way to size it, unless nothing is to be sized. */
export function StudyCell({ line }: { line: PlanLine }): ReactElement {
  const { id, title, study, contract, decision } = line;
  const isSized = study !== null || contract !== null;
  if (!isSized && (decision === "none" || decision === "derogation")) return <>–</>;
  if (!isSized) {
    return (
      <LinkButton size="small" icon="ruler" to={paths.newStudy({ achat: id })}>
        Calibrer
        <span className="visually-hidden">{` ${title}`}</span>
      </LinkButton>
    );
  }
  return (
    <>
      {study !== null && (
        <>
          <Link to={paths.study(study.id)}>Note de calibrage</Link>
          <Sub>{studyStates[study.state].label}</Sub>
        </>
      )}
      {contract !== null && (
        <Sub>
          <Link className="nowrap" to={paths.contract(contract.reference)}>
            {contract.reference}
          </Link>
        </Sub>
      )}
    </>
  );
}
