import { getInputProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { StructureFieldset } from "./structure-fieldset.ts";

/** How a facilitator or a buyer reaches it. */
export function ContactFields({ fields }: { fields: StructureFieldset }): ReactElement {
  return (
    <FieldGroup title="La joindre">
      <p className="soft small">
        Le contact professionnel de la structure est lu par toutes les personnes qui ont un compte ici.
      </p>
      <SideBySide>
        <Field
          label="Personne à contacter"
          optional
          field={fields.contact}
          input={getInputProps(fields.contact, { type: "text" })}
        />
        <Field
          label="Courriel"
          optional
          field={fields.email}
          input={getInputProps(fields.email, { type: "email" })}
        />
      </SideBySide>
      <SideBySide>
        <Field
          label="Téléphone"
          optional
          field={fields.phone}
          input={getInputProps(fields.phone, { type: "tel" })}
        />
        <Field
          label="Site"
          optional
          help="Par exemple www.ateliers-drac.fr."
          field={fields.website}
          input={{ ...getInputProps(fields.website, { type: "text" }), inputMode: "url" }}
        />
      </SideBySide>
    </FieldGroup>
  );
}
