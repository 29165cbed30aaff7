import { getInputProps, getSelectProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement, ReactNode } from "react";
import type { z } from "zod";
import type { ReferenceUnit } from "#app/domain/reference-value.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { referenceFormSchema, type ReferenceInput } from "./reference-form.schema.ts";
import { unitSuffixes } from "./unit-suffixes.ts";

type Fields = z.input<ReturnType<typeof referenceFormSchema>>;
type Props = {
  unit: ReferenceUnit;
  /** The value in force, in words. */
  current: string;
  /** The name printed beside the value. */
  signer: string;
  frame: RecordFrame;
  /** What the page must send beside. */
  children: ReactNode;
};

/** A value from a day on, with where it comes from and who signs it. */
export function ReferenceForm({ unit, current, signer, frame, children }: Props): ReactElement {
  const [form, fields] = useForm<Fields, ReferenceInput>({
    lastResult: frame.reply?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: referenceFormSchema(unit) }),
    shouldRevalidate: "onInput",
  });
  const suffix = unitSuffixes[unit];
  const value = { label: "Valeur", help: `Aujourd’hui\u00a0: ${current}.`, field: fields.value };
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Valeur", field: fields.value },
        { label: "À partir du", field: fields.from },
        { label: "Jusqu’au", field: fields.until },
        { label: "Source", field: fields.source },
      ]}
    >
      {children}
      <div className="panel panel-pad stack">
        <SideBySide>
          {unit === "flag" ? (
            <SelectField
              {...value}
              select={getSelectProps(fields.value)}
              options={[
                { value: "1", label: "Oui" },
                { value: "0", label: "Non" },
              ]}
              empty="Choisissez"
            />
          ) : (
            <Field
              {...value}
              numeric
              {...(suffix === undefined ? {} : { suffix })}
              input={getInputProps(fields.value, { type: "text" })}
            />
          )}
          <Field
            label="À partir du"
            field={fields.from}
            input={getInputProps(fields.from, { type: "date" })}
          />
          <Field
            label="Jusqu’au"
            optional
            help="Le dernier jour, si le texte en dit un."
            field={fields.until}
            input={getInputProps(fields.until, { type: "date" })}
          />
        </SideBySide>
        <Field
          label="Source"
          help="Le texte et sa date, l’étude, les chantiers regardés."
          field={fields.source}
          input={getInputProps(fields.source, { type: "text" })}
        />
        <CheckboxField
          label="À vérifier encore"
          help="Elle sert dès ce jour, et le dit partout où elle sert."
          field={fields.toCheck}
          input={getInputProps(fields.toCheck, { type: "checkbox" })}
        />
        <p className="soft">{`Signée par ${signer}. Rien n’est effacé\u00a0: la valeur d’avant reste dans l’historique.`}</p>
      </div>
    </RecordForm>
  );
}
