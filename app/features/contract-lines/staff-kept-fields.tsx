import { getInputProps, type FieldMetadata } from "@conform-to/react";
import type { ReactElement } from "react";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { Details } from "#app/ui/details.tsx";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { staffKeptWords } from "./staff-kept-words.ts";

type HeadsField = FieldMetadata<string | undefined>;
type Props = {
  staff: HeadsField;
  kept: HeadsField;
  /** What the commitment owes today, in hundredths. */
  objective: InsertionHours | undefined;
};

/** « Reprise de personnel »: the two numbers that give the new objective, with the arithmetic as soon as both are there. */
export function StaffKeptFields({ staff, kept, objective }: Props): ReactElement {
  const heads = [staff.value, kept.value].map((text) =>
    /^\d{1,6}$/.test(text?.trim() ?? "") ? Number(text) : undefined,
  );
  const [all, some] = heads;
  const isTold = all !== undefined && some !== undefined && all > 0 && some <= all;
  const isUsed = [staff, kept].some(({ value, errors }) => (value ?? "") !== "" || errors !== undefined);
  return (
    <Details summary="Reprise de personnel" open={isUsed}>
      <div className="stack">
        <SideBySide>
          <Field
            label="Salariés du lot"
            optional
            help="Avant la reprise."
            numeric
            field={staff}
            input={{ ...getInputProps(staff, { type: "text" }), inputMode: "numeric" }}
          />
          <Field
            label="Salariés repris"
            optional
            help="Le nouvel objectif se calcule&nbsp;: laissez-le vide. Noté comme une correction."
            numeric
            field={kept}
            input={{ ...getInputProps(kept, { type: "text" }), inputMode: "numeric" }}
          />
        </SideBySide>
        <p className="soft small" role="status">
          {isTold && objective !== undefined
            ? `Sur l’objectif d’aujourd’hui. ${staffKeptWords(objective, { staff: all, kept: some })}`
            : "Nouvel objectif = objectif × (1 − salariés repris ÷ salariés du lot)."}
        </p>
      </div>
    </Details>
  );
}
