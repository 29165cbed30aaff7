import {
  getCollectionProps,
  getInputProps,
  getTextareaProps,
  useForm,
  type DefaultValue,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { openingFormSchema, type OpeningInput } from "./opening-form.schema.ts";

type Fields = z.input<typeof openingFormSchema>;
type Props = {
  values: DefaultValue<Fields>;
  frame: RecordFrame;
  /** « 314,50 h »; null: nobody knows how many are left. */
  left: string | null;
  /** Lots of the contract that may be opened at once with this one. */
  others: ReadonlyArray<{ id: string; words: string }>;
};

/** What is said of a lot to structures: how many hours, until when, a word. */
export function OpeningForm({ values, frame, left, others }: Props): ReactElement {
  const [form, fields] = useForm<Fields, OpeningInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: openingFormSchema }),
    shouldRevalidate: "onInput",
  });
  const boxes = getCollectionProps(fields.others, {
    type: "checkbox",
    options: others.map(({ id }) => id),
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Heures à placer", field: fields.hours },
        { label: "Réponse avant le", field: fields.replyBy },
        { label: "Mot pour les structures", field: fields.note },
        { label: "Autres lots", field: fields.others },
      ]}
    >
      <div className="panel panel-pad stack">
        <SideBySide>
          <Field
            label="Heures à placer"
            optional
            numeric
            suffix="h"
            help={
              left === null
                ? "Le marché ne dit pas combien\u00a0: sans nombre ici, les structures lisent «\u00a0à préciser\u00a0»."
                : `Laissez vide pour ${left}, le reste calculé, qui suit les heures déclarées.`
            }
            field={fields.hours}
            input={getInputProps(fields.hours, { type: "text" })}
          />
          <Field
            label="Réponse avant le"
            optional
            help="Le dernier jour où une réponse est utile. Le lot reste visible après."
            field={fields.replyBy}
            input={getInputProps(fields.replyBy, { type: "date" })}
          />
        </SideBySide>
        <TextareaField
          label="Mot pour les structures"
          optional
          help={
            "Public\u00a0: forme possible, période, contraintes du chantier. Aucun nom de personne, aucun prix. 600 signes au plus."
          }
          field={fields.note}
          textarea={{ ...getTextareaProps(fields.note), rows: 4 }}
        />
        {others.length > 0 && (
          <ChoiceField
            label="Ouvrir aussi, avec la même date et le même mot"
            optional
            field={fields.others}
            choices={boxes.map((input, index) => ({ input, label: others[index]?.words ?? "" }))}
          />
        )}
      </div>
    </RecordForm>
  );
}
