import { getCollectionProps, getInputProps } from "@conform-to/react";
import type { ReactElement } from "react";
import { serviceKindCodes, serviceKinds } from "#app/domain/service-kind.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { StructureFieldset } from "./structure-fieldset.ts";

/** How it works, and how much of it there is. */
export function SupplyFields({ fields }: { fields: StructureFieldset }): ReactElement {
  const boxes = getCollectionProps(fields.services, { type: "checkbox", options: serviceKindCodes });
  return (
    <FieldGroup title="Comment elle travaille">
      <ChoiceField
        label="Types de service"
        optional
        field={fields.services}
        choices={boxes.map((input, index) => {
          const code = serviceKindCodes[index];
          return { input, label: code === undefined ? "" : serviceKinds[code].label };
        })}
      />
      <Field
        label="Capacité"
        optional
        numeric
        suffix="ETP"
        help="Postes d’insertion en équivalents temps plein, par exemple 12,5. La taille d’un lot lui est comparée."
        field={fields.capacity}
        input={getInputProps(fields.capacity, { type: "text" })}
      />
    </FieldGroup>
  );
}
