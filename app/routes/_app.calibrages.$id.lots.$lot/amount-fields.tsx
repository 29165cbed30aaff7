import { getInputProps } from "@conform-to/react";
import type { ReactElement } from "react";
import type { LotOfForm } from "#app/features/study-lots/lot-of-form.ts";
import { typedPercent } from "#app/features/studies/percent-field.ts";
import { shareSourceWords } from "#app/features/studies/share-source.ts";
import { formatEuros } from "#app/ui/french.ts";
import { Field } from "#app/ui/field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import type { LotFieldset } from "./lot-fieldset.ts";
import type { LotPage } from "./read-lot.server.ts";

type Props = { page: LotPage; fields: LotFieldset; live: LotOfForm };

/** The amount and how much of it is labour, with where the share comes from. */
export function AmountFields({ page, fields, live }: Props): ReactElement {
  const { values, reference } = live;
  const asksReason = values.labourShareOrigin === "typed" && reference !== null;
  return (
    <div className="panel panel-pad stack">
      <h2>Le montant et la main-d’œuvre</h2>
      <SideBySide>
        <Field
          label="Montant HT"
          help="Ou le bas de la fourchette."
          numeric
          suffix="€"
          field={fields.amountLow}
          input={getInputProps(fields.amountLow, { type: "text" })}
        />
        <Field
          label="Montant HT haut"
          help="Si le montant est une fourchette. Le calcul se fait sur le milieu."
          optional
          numeric
          suffix="€"
          field={fields.amountHigh}
          input={getInputProps(fields.amountHigh, { type: "text" })}
        />
        <Field
          label="Part de main-d’œuvre"
          help={`Vide, celle de la table. Ici\u00a0: ${shareSourceWords(values, reference)}.`}
          numeric
          suffix="%"
          field={fields.labourShare}
          input={{
            ...getInputProps(fields.labourShare, { type: "text" }),
            placeholder: typedPercent(reference?.share ?? null),
          }}
        />
        {asksReason && (
          <Field
            label="Pourquoi cette part"
            help="Gardé avec le lot, imprimé dans la note."
            field={fields.labourShareReason}
            input={getInputProps(fields.labourShareReason, { type: "text" })}
          />
        )}
        <Field
          label="Coût d’une heure de travail"
          help={`Vide, celui de la note\u00a0: ${formatEuros(page.study.hourlyCost)}.`}
          optional
          numeric
          suffix="€"
          field={fields.hourlyCost}
          input={getInputProps(fields.hourlyCost, { type: "text" })}
        />
      </SideBySide>
    </div>
  );
}
