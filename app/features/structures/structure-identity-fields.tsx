import { getInputProps, getSelectProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { structureKindCodes, structureKinds } from "#app/domain/structure-kind.ts";
import { SuggestField } from "#app/features/contracts/suggest-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { StructureFieldset } from "./structure-fieldset.ts";

type Props = { fields: StructureFieldset; communes: readonly string[] };

const kindGroups = [
  { label: "SIAE", siae: true },
  { label: "Autres structures inclusives", siae: false },
].map(({ label, siae }) => ({
  label,
  options: structureKindCodes
    .filter((code) => structureKinds[code].siae === siae)
    .map((code) => ({ value: code, label: structureKinds[code].label })),
}));

/** Who it is: also its SIRET and its kind. */
export function IdentityFields({ fields, communes }: Props): ReactElement {
  return (
    <FieldGroup title="Identité">
      <NameFields fields={fields} />
      <SideBySide>
        <Field
          label="SIRET"
          help="Les 14 chiffres de l’établissement."
          field={fields.siret}
          input={{ ...getInputProps(fields.siret, { type: "text" }), inputMode: "numeric" }}
        />
        <SelectField
          label="Type"
          field={fields.kind}
          select={getSelectProps(fields.kind)}
          options={kindGroups}
          empty="Choisissez"
        />
        <Field
          label="De ce type depuis"
          optional
          help={"Vide\u00a0: depuis toujours."}
          field={fields.kindSince}
          input={getInputProps(fields.kindSince, { type: "date" })}
        />
      </SideBySide>
      <CommuneField fields={fields} communes={communes} />
    </FieldGroup>
  );
}

/** What a structure says of who it is: its SIRET and its kind are not its own to write. */
export function OwnIdentityFields({ fields, communes }: Props): ReactElement {
  return (
    <FieldGroup title="Identité">
      <NameFields fields={fields} />
      <CommuneField fields={fields} communes={communes} />
    </FieldGroup>
  );
}

function NameFields({ fields }: Pick<Props, "fields">): ReactElement {
  return (
    <SideBySide>
      <Field label="Nom" field={fields.name} input={getInputProps(fields.name, { type: "text" })} />
      <Field
        label="Enseigne"
        optional
        help="Le nom sous lequel on la connaît."
        field={fields.brand}
        input={getInputProps(fields.brand, { type: "text" })}
      />
    </SideBySide>
  );
}

function CommuneField({ fields, communes }: Props): ReactElement {
  return (
    <SideBySide>
      <SuggestField
        label="Commune"
        optional
        help={"Où elle est\u00a0: son nom, ou son code INSEE."}
        field={fields.commune}
        input={getInputProps(fields.commune, { type: "text" })}
        suggestions={communes}
      />
    </SideBySide>
  );
}
