import { getCollectionProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { RecordForm } from "#app/features/record-form/record-form.tsx";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { contactFormSchema, type ContactInput } from "./contact-form.schema.ts";
import type { EditedContact } from "./edited-contact.server.ts";

type Props = {
  contact: EditedContact;
  back: string;
  reply: RecordReply | undefined;
  /** Which form of the page it is, when it has others. */
  intent?: string;
};

/** The telephone and the territories the network's contact list shows. */
export function ContactForm({ contact, back, reply, intent }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof contactFormSchema>, ContactInput>({
    id: "annuaire",
    lastResult: reply?.result ?? null,
    defaultValue: { phone: contact.phone, territories: contact.territories },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: contactFormSchema }),
    shouldRevalidate: "onInput",
  });
  const { choices } = contact;
  const boxes = getCollectionProps(fields.territories, {
    type: "checkbox",
    options: choices.map(({ value }) => value),
  });
  return (
    <RecordForm
      frame={{ reply, seen: contact.seen, back, verb: "Enregistrer la fiche" }}
      form={form}
      labelled={[
        { label: "Téléphone professionnel", field: fields.phone },
        { label: "Territoires suivis", field: fields.territories },
      ]}
    >
      {intent !== undefined && <input type="hidden" name={recordFields.intent} value={intent} />}
      <div className="panel panel-pad stack">
        <Field
          label="Téléphone professionnel"
          optional
          help={"Tout le réseau le lit\u202f; aucun numéro personnel."}
          field={fields.phone}
          input={getInputProps(fields.phone, { type: "tel" })}
        />
        {choices.length > 0 && (
          <ChoiceField
            label="Territoires suivis"
            optional
            help="Sans choix, l’annuaire montre les territoires des marchés du porteur."
            field={fields.territories}
            choices={boxes.map((input) => ({
              input,
              label: choices.find(({ value }) => value === input.value)?.label ?? input.value,
            }))}
          />
        )}
      </div>
    </RecordForm>
  );
}
