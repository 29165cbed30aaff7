import { getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { decisionOptions } from "./lot-choices.ts";
import type { LotFieldset } from "./lot-fieldset.ts";
import { Proposal } from "./proposal.tsx";
import type { LotPage } from "./read-lot.server.ts";

/** What is proposed and why, then what is decided. */
export function DecisionFields({ page, fields }: { page: LotPage; fields: LotFieldset }): ReactElement {
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
      <Field
        label="Pondération du critère"
        help="Si les offres sont notées aussi sur l’insertion. Reprise dans les clauses."
        optional
        numeric
        suffix="%"
        field={fields.criterionWeight}
        input={getInputProps(fields.criterionWeight, { type: "text" })}
      />
      <TextareaField
        label="Action attendue"
        help={
          "Pour une action qualitative\u00a0: par exemple l’accueil de trois stagiaires. Reprise dans les clauses."
        }
        optional
        field={fields.qualitativeAction}
        textarea={getTextareaProps(fields.qualitativeAction)}
      />
    </div>
  );
}
