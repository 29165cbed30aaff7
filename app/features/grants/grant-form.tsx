import { getInputProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { grantFormSchema, type GrantInput } from "./grant-form.schema.ts";

type Fields = z.input<typeof grantFormSchema>;
type Props = { values: DefaultValue<Fields>; frame: RecordFrame };

/** An agreement: means, the two parts, the target. */
export function GrantForm({ values, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, GrantInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: grantFormSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "ETP financés", field: fields.fte },
        { label: "Part fixe", field: fields.fixedPart },
        { label: "Part variable", field: fields.variablePart },
        { label: "Objectif d’allocataires du RSA", field: fields.rsaTarget },
      ]}
    >
      <div className="panel panel-pad stack">
        <SideBySide>
          <Field
            label="ETP financés"
            optional
            numeric
            suffix="ETP"
            field={fields.fte}
            input={getInputProps(fields.fte, { type: "text" })}
          />
          <Field
            label="Objectif d’allocataires du RSA"
            optional
            numeric
            help="Personnes distinctes ayant des heures validées dans l’année."
            field={fields.rsaTarget}
            input={getInputProps(fields.rsaTarget, { type: "text" })}
          />
        </SideBySide>
        <SideBySide>
          <Field
            label="Part fixe"
            optional
            numeric
            suffix="€"
            help="Ingénierie."
            field={fields.fixedPart}
            input={getInputProps(fields.fixedPart, { type: "text" })}
          />
          <Field
            label="Part variable"
            optional
            numeric
            suffix="€"
            help="Acquise à proportion de l’objectif atteint, au plus en entier."
            field={fields.variablePart}
            input={getInputProps(fields.variablePart, { type: "text" })}
          />
        </SideBySide>
        <CheckboxField
          label="Les personnes des relevés collectifs comptent dans l’objectif"
          help="Un relevé collectif compte des personnes sans les nommer&nbsp;: l’une d’elles peut être comptée chez deux employeurs."
          field={fields.countsCollective}
          input={getInputProps(fields.countsCollective, { type: "checkbox" })}
        />
      </div>
    </RecordForm>
  );
}
