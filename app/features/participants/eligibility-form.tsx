import { getInputProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { usualProofWords } from "#app/domain/usual-proof.ts";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { criterionOptions } from "./criterion-options.ts";
import { eligibilityFormSchema, type EligibilityInput } from "./eligibility-form.schema.ts";

type Fields = z.input<typeof eligibilityFormSchema>;
type Props = {
  values: DefaultValue<Fields>;
  /** The network’s list, offered first: a contract may name others. */
  listed: readonly EligibilityCriterion[];
  frame: RecordFrame;
};

/** Why a person is eligible: the kind of proof and the day it was seen, never the document. */
export function EligibilityForm({ values, listed, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, EligibilityInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: eligibilityFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Critère", field: fields.criterion },
        { label: "Justificatif", field: fields.proof },
        { label: "Date du justificatif", field: fields.provedOn },
        { label: "Vu le", field: fields.seenOn },
        { label: "Vu par", field: fields.seenBy },
        { label: "Valable jusqu’au", field: fields.validUntil },
      ]}
    >
      <div className="panel panel-pad stack">
        <SelectField
          label="Critère"
          field={fields.criterion}
          select={getSelectProps(fields.criterion)}
          options={criterionOptions(listed)}
          empty="Choisissez"
        />
        <SideBySide>
          <SuggestField
            label="Justificatif"
            optional
            help="Son nom seulement. Vide&nbsp;: le justificatif habituel du critère."
            field={fields.proof}
            input={getInputProps(fields.proof, { type: "text" })}
            suggestions={usualProofWords}
          />
          <Field
            label="Date du justificatif"
            optional
            help="Sert à vous dire s’il est trop ancien&nbsp;; elle n’est pas gardée."
            field={fields.provedOn}
            input={getInputProps(fields.provedOn, { type: "date" })}
          />
        </SideBySide>
        <SideBySide>
          <Field label="Vu le" field={fields.seenOn} input={getInputProps(fields.seenOn, { type: "date" })} />
          <Field
            label="Vu par"
            optional
            field={fields.seenBy}
            input={getInputProps(fields.seenBy, { type: "text" })}
          />
          <Field
            label="Valable jusqu’au"
            optional
            help="Vide&nbsp;: la durée habituelle, à partir du jour où il est vu."
            field={fields.validUntil}
            input={getInputProps(fields.validUntil, { type: "date" })}
          />
        </SideBySide>
      </div>
    </RecordForm>
  );
}
