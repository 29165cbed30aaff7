import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import type { PlanLine } from "#app/features/purchases/plan-lines.ts";
import { Button } from "#app/ui/button.tsx";
import { Sub } from "#app/ui/table.tsx";
import { planIntents } from "./plan-intents.ts";

/** What is decided; while nothing is, what its approved study says, in one click. */
export function DecisionCell({ line }: { line: PlanLine }): ReactElement {
  const { decision, standing, isDue, proposal, title, id } = line;
  const { label } = purchaseDecisions[decision];
  if (decision !== "undecided") {
    return (
      <>
        {label}
        {standing === "unanswered" && <Sub>ne répond pas à l’obligation</Sub>}
        {isDue && decision === "reserved" && <Sub>à vérifier&nbsp;: le texte doit dire si cela suffit</Sub>}
      </>
    );
  }
  return (
    <>
      <span className="chip to-specify">{label}</span>
      {proposal !== null && (
        <Form method="post">
          <input type="hidden" name="intent" value={planIntents.decide} />
          <Button size="small" name="id" value={id}>
            {`Retenir «\u00a0${purchaseDecisions[proposal].label}\u00a0»`}
            <span className="visually-hidden">{`, de la note de calibrage, pour ${title}`}</span>
          </Button>
        </Form>
      )}
    </>
  );
}
