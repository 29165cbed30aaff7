import { getInputProps, getTextareaProps, type FieldMetadata } from "@conform-to/react";
import type { ReactElement } from "react";
import { Field } from "#app/ui/field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";

type Props = { fields: { source: FieldMetadata<string>; reason: FieldMetadata<string> }; isLaw?: boolean };

/** Where what is proposed comes from, and why it should change. */
export function ReasonFields({ fields, isLaw = false }: Props): ReactElement {
  return (
    <>
      <Field
        label="Source"
        help={
          isLaw
            ? "Le texte, son numéro et sa date\u00a0: une valeur de la loi ne change qu’avec lui."
            : "Le texte et sa date, l’étude, les chantiers regardés."
        }
        field={fields.source}
        input={getInputProps(fields.source, { type: "text" })}
      />
      <TextareaField
        label="Pourquoi"
        help="Ce que le réseau doit savoir pour en décider. Aucun nom de personne."
        field={fields.reason}
        textarea={{ ...getTextareaProps(fields.reason), rows: 4 }}
      />
    </>
  );
}
