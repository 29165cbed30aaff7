import { getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { ContactFields } from "./structure-contact-fields.tsx";
import { IdentityFields, OwnIdentityFields } from "./structure-identity-fields.tsx";
import type { StructureChoices } from "./structure-choices.server.ts";
import {
  identifiedStructureSchema,
  structureFormSchema,
  type IdentifiedStructureInput,
  type StructureFields,
  type StructureInput,
} from "./structure-form.schema.ts";
import type { StructureFormValues } from "./structure-form-values.ts";
import { SupplyFields } from "./structure-supply-fields.tsx";
import { ZoneFields } from "./structure-zone-fields.tsx";

type Props = {
  choices: StructureChoices;
  values: Partial<StructureFormValues>;
  /** Whether its SIRET and its kind may be written: not by the structure itself. */
  identified: boolean;
  frame: RecordFrame;
};

/** Everything a structure says of itself but its activities, which have their page. */
export function StructureForm({ choices, values, identified, frame }: Props): ReactElement {
  const [form, fields] = useForm<StructureFields, IdentifiedStructureInput | StructureInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) =>
      identified
        ? parseWithZod(formData, { schema: identifiedStructureSchema })
        : parseWithZod(formData, { schema: structureFormSchema }),
    shouldRevalidate: "onInput",
  });
  const identity = [
    { label: "SIRET", field: fields.siret },
    { label: "Type", field: fields.kind },
    { label: "De ce type depuis", field: fields.kindSince },
  ];
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Nom", field: fields.name },
        ...(identified ? identity : []),
        { label: "Enseigne", field: fields.brand },
        { label: "Commune", field: fields.commune },
        { label: "Personne à contacter", field: fields.contact },
        { label: "Courriel", field: fields.email },
        { label: "Téléphone", field: fields.phone },
        { label: "Site", field: fields.website },
        { label: "Types de service", field: fields.services },
        { label: "Capacité", field: fields.capacity },
        { label: "Départements", field: fields.departments },
        { label: "Territoires", field: fields.territories },
        { label: "Intercommunalités", field: fields.epcis },
        { label: "Communes", field: fields.communes },
        { label: "Rayon", field: fields.radiusKm },
        { label: "Présentation", field: fields.about },
      ]}
    >
      {identified ? (
        <IdentityFields fields={fields} communes={choices.communes} />
      ) : (
        <OwnIdentityFields fields={fields} communes={choices.communes} />
      )}
      <ContactFields fields={fields} />
      <SupplyFields fields={fields} />
      <ZoneFields fields={fields} choices={choices} />
      <div className="panel panel-pad">
        <TextareaField
          label="Présentation"
          optional
          help={"Quelques mots\u00a0: équipes, matériel, habilitations. Aucun nom de salarié."}
          field={fields.about}
          textarea={getTextareaProps(fields.about)}
        />
      </div>
    </RecordForm>
  );
}
