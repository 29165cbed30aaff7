import { getInputProps, type FieldMetadata } from "@conform-to/react";
import type { ReactElement } from "react";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";

type TextField = FieldMetadata<string>;
type CountFieldsProps = {
  hours: TextField;
  /** Of a collective statement only. */
  crowd: { persons: TextField; rsa: TextField; boeth: TextField } | null;
};

/** Hours of a month and, without names, how many persons worked them. */
export function CountFields({ hours, crowd }: CountFieldsProps): ReactElement {
  return (
    <SideBySide>
      <Field
        label="Heures du mois"
        numeric
        suffix="h"
        field={hours}
        input={getInputProps(hours, { type: "text" })}
      />
      {crowd !== null && (
        <>
          <Field
            label="Personnes"
            numeric
            field={crowd.persons}
            input={getInputProps(crowd.persons, { type: "text" })}
          />
          <Field
            label="Dont allocataires du RSA"
            numeric
            field={crowd.rsa}
            input={getInputProps(crowd.rsa, { type: "text" })}
          />
          <Field
            label="Dont BOETH"
            numeric
            field={crowd.boeth}
            input={getInputProps(crowd.boeth, { type: "text" })}
          />
        </>
      )}
    </SideBySide>
  );
}
