import { getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { detailsAsked } from "#app/features/study-lots/details-asked.ts";
import type { LotOfForm } from "#app/features/study-lots/lot-of-form.ts";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useLive } from "#app/ui/use-live.ts";
import { decisionOptions } from "./lot-choices.ts";
import type { LotFieldset } from "./lot-fieldset.ts";
import { Proposal } from "./proposal.tsx";
import type { LotPage } from "./read-lot.server.ts";

type Props = { page: LotPage; fields: LotFieldset; live: LotOfForm };

/** What is proposed and why, then what is decided, with the details its clauses need. */
export function DecisionFields({ page, fields, live }: Props): ReactElement {
  const proposal = page.evidence?.proposal;
  const asked = detailsAsked({
    isPrivate: page.study.isPrivate,
    decided: live.values.mechanism,
    proposed: proposal?.complete === true ? proposal.decision : null,
    weightWritten: isWritten(page.values.criterionWeight, fields.criterionWeight.value),
    actionWritten: isWritten(page.values.qualitativeAction, fields.qualitativeAction.value),
  });
  // Without a script the choice cannot be followed: both are there.
  const follows = useLive();
  return (
    <div className="panel panel-pad stack">
      <h2>Le dispositif</h2>
      {page.evidence === null ? (
        <Notice title="Proposé une fois le lot enregistré." />
      ) : (
        <Proposal evidence={page.evidence} />
      )}
      <SelectField
        label="Votre décision"
        help="Une action qualitative, ou rien, ne demande aucune heure."
        optional
        field={fields.mechanism}
        select={getSelectProps(fields.mechanism)}
        options={decisionOptions}
        empty="Ce qui est proposé"
      />
      <TextareaField
        label="Pourquoi ce choix"
        help="Surtout s’il s’écarte de ce qui est proposé. Aucun nom de personne."
        optional
        field={fields.mechanismReason}
        textarea={getTextareaProps(fields.mechanismReason)}
      />
      {(!follows || asked.weight) && (
        <Field
          label="Pondération du critère"
          help="Si les offres sont notées aussi sur l’insertion. Reprise dans les clauses."
          optional
          numeric
          suffix="%"
          field={fields.criterionWeight}
          input={getInputProps(fields.criterionWeight, { type: "text" })}
        />
      )}
      {(!follows || asked.action) && (
        <TextareaField
          label="Action attendue"
          help={
            "Pour une action qualitative\u00a0: par exemple l’accueil de trois stagiaires. Reprise dans les clauses."
          }
          optional
          field={fields.qualitativeAction}
          textarea={getTextareaProps(fields.qualitativeAction)}
        />
      )}
    </div>
  );
}

/** Stored, or being typed: what is there is shown, whatever the mechanism. */
function isWritten(...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && text !== "");
}
