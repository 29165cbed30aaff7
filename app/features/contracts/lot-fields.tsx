import { getInputProps, getSelectProps } from "@conform-to/react";
import type { ComponentProps, ReactElement } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { CommitmentFields } from "./commitment-fields.tsx";
import { moreCommitmentValues } from "./contract-form-values.ts";
import type { ContractForm, LotField } from "./field-sets.ts";
import { inSentence } from "#app/ui/french.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { tradeChoices } from "./trade-choices.ts";
import { useFocusOnAdded } from "./use-focus-on-added.ts";

type LotFieldsProps = {
  form: ContractForm;
  lot: LotField;
  /** Takes the line away; the last lot stays. */
  remove: ComponentProps<"button"> | undefined;
};

/** One lot and what it owes. */
export function LotFields({ form, lot, remove }: LotFieldsProps): ReactElement {
  const fields = lot.getFieldset();
  const commitments = fields.commitments.getFieldList();
  useFocusOnAdded(commitments.length, commitments.at(-1)?.getFieldset().mechanism.id);
  const { key, ...hiddenId } = getInputProps(fields.id, { type: "hidden" });
  const name = `Lot ${fields.number.value ?? ""}`;
  return (
    <fieldset className="panel panel-pad stack">
      <legend className="visually-hidden">{name}</legend>
      <h3>{name}</h3>
      <input key={key} {...hiddenId} />
      <SideBySide>
        <Field label="Numéro" field={fields.number} input={getInputProps(fields.number, { type: "text" })} />
        <Field
          label="Intitulé"
          optional
          field={fields.title}
          input={getInputProps(fields.title, { type: "text" })}
        />
        <SelectField
          label="Métier"
          optional
          field={fields.trade}
          select={getSelectProps(fields.trade)}
          options={tradeChoices(fields.trade.initialValue)}
          empty="Non dit"
        />
        <Field
          label="Code CPV"
          optional
          field={fields.cpv}
          input={getInputProps(fields.cpv, { type: "text" })}
        />
        <Field
          label="Montant HT"
          optional
          numeric
          suffix="€"
          field={fields.amount}
          input={getInputProps(fields.amount, { type: "text" })}
        />
      </SideBySide>
      {commitments.map((commitment, index) => (
        <CommitmentFields
          key={commitment.key}
          commitment={commitment}
          lotName={name}
          {...(commitments.length > 1 && { position: index + 1 })}
          remove={form.remove.getButtonProps({ name: fields.commitments.name, index })}
        />
      ))}
      <div className="actions">
        <Button
          size="small"
          icon="plus"
          {...form.insert.getButtonProps({
            name: fields.commitments.name,
            defaultValue: moreCommitmentValues,
          })}
        >
          Ajouter un dispositif
        </Button>
        {remove && (
          <Button size="small" variant="quiet" {...remove}>
            {`Retirer le ${inSentence(name)}`}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
