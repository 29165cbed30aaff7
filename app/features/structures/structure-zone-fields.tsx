import { getCollectionProps, getInputProps, getTextareaProps, type FieldMetadata } from "@conform-to/react";
import type { ReactElement } from "react";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { StructureChoices } from "./structure-choices.server.ts";
import type { StructureFieldset } from "./structure-fieldset.ts";

/** Where it works: any of these places, and so many kilometres around it. */
export function ZoneFields({
  fields,
  choices,
}: {
  fields: StructureFieldset;
  choices: StructureChoices;
}): ReactElement {
  return (
    <FieldGroup title="Où elle intervient">
      <p className="soft small">
        Tout s’ajoute&nbsp;: un lot est dans sa zone dès qu’un de ces lieux le contient.
      </p>
      <Field
        label="Rayon"
        optional
        numeric
        suffix="km"
        help="Autour de sa commune, à vol d’oiseau."
        field={fields.radiusKm}
        input={{ ...getInputProps(fields.radiusKm, { type: "text" }), inputMode: "numeric" }}
      />
      <Boxes label="Territoires" field={fields.territories} options={choices.territories} />
      <Boxes label="Intercommunalités" field={fields.epcis} options={choices.epcis} />
      <TextareaField
        label="Communes"
        optional
        help="Une par ligne, par exemple Crolles."
        field={fields.communes}
        textarea={getTextareaProps(fields.communes)}
      />
      <Boxes label="Départements" field={fields.departments} options={choices.departments} />
    </FieldGroup>
  );
}

type BoxesProps = {
  label: string;
  field: FieldMetadata<string[] | undefined>;
  options: readonly Option[];
};

function Boxes({ label, field, options }: BoxesProps): ReactElement | null {
  if (options.length === 0) return null;
  const boxes = getCollectionProps(field, { type: "checkbox", options: options.map(({ value }) => value) });
  return (
    <div className="check-columns">
      <ChoiceField
        label={label}
        optional
        field={field}
        choices={boxes.map((input, index) => ({ input, label: options[index]?.label ?? "" }))}
      />
    </div>
  );
}
