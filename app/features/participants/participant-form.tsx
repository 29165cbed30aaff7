import { getInputProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import {
  participantFormSchema,
  type ParticipantFields,
  type ParticipantInput,
} from "./participant-form.schema.ts";
import { FollowUpFields, IdentityFields, SituationFields } from "./participant-fields.tsx";
import { SamePersonNotice } from "./same-person-notice.tsx";
import type { SamePerson } from "./save-participant.server.ts";

export type ParticipantChoices = { communes: string[]; prescribers: string[]; nextCode: string | null };
type Props = {
  choices: ParticipantChoices;
  values: DefaultValue<ParticipantFields>;
  /** Files of the host with the same names and birth date. */
  same: readonly SamePerson[];
  frame: RecordFrame;
};

/** A person's file. */
export function ParticipantForm({ choices, values, same, frame }: Props): ReactElement {
  const [form, fields] = useForm<ParticipantFields, ParticipantInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: participantFormSchema }),
    shouldRevalidate: "onInput",
  });
  const { key, ...twoPersons } = getInputProps(fields.twoPersons, { type: "checkbox" });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Nom de naissance", field: fields.birthName },
        { label: "Prénom", field: fields.firstName },
        { label: "Date de naissance", field: fields.bornOn },
        { label: "Nom d’usage", field: fields.usedName },
        { label: "Sexe", field: fields.sex },
        { label: "Code", field: fields.code },
        { label: "Courriel", field: fields.email },
        { label: "Téléphone", field: fields.phone },
        { label: "Commune", field: fields.commune },
        { label: "Quartier prioritaire", field: fields.livesInQpv },
        { label: "Niveau de formation", field: fields.education },
        { label: "Prescripteur", field: fields.prescriber },
        { label: "Nom du prescripteur", field: fields.prescriberName },
        { label: "Inscription", field: fields.registeredOn },
        { label: "Notice remise", field: fields.informedOn },
      ]}
      before={same.length > 0 && <SamePersonNotice same={same} box={<input key={key} {...twoPersons} />} />}
    >
      <IdentityFields fields={fields} nextCode={choices.nextCode} />
      <SituationFields fields={fields} communes={choices.communes} />
      <FollowUpFields fields={fields} prescribers={choices.prescribers} />
    </RecordForm>
  );
}
