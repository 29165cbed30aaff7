import {
  getFormProps,
  getInputProps,
  useForm,
  type DefaultValue,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { contractFormSchema, type ContractInput } from "./contract-form.schema.ts";
import { newLotValues } from "./contract-form-values.ts";
import { ContractFields } from "./contract-fields.tsx";
import type { ContractFormInput } from "./field-sets.ts";
import type { FormChoices } from "./form-choices.ts";
import { LotFields } from "./lot-fields.tsx";
import { labelledFields } from "./labelled-fields.ts";
import { useFocusOnAdded } from "./use-focus-on-added.ts";

type ContractFormProps = {
  lastResult: SubmissionResult | undefined;
  defaultValue: DefaultValue<ContractFormInput>;
  choices: FormChoices;
  /** What the stored contract was when the person began, or last saw it. */
  revision?: string;
  /** The verb of the button. */
  verb: string;
  /** Where « Annuler » goes. */
  back: string;
  /** What stands between the summary and the fields: both versions of a conflict. */
  children?: ReactElement | null;
};

/** A contract with its lots and what each owes. Lines are added and removed by buttons that need no script. */
export function ContractForm(props: ContractFormProps): ReactElement {
  const [form, fields] = useForm<ContractFormInput, ContractInput>({
    lastResult: props.lastResult ?? null,
    defaultValue: props.defaultValue,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: contractFormSchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  const lots = fields.lots.getFieldList();
  useFocusOnAdded(lots.length, lots.at(-1)?.getFieldset().number.id);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      {/* Pressing Enter in a field takes the first button: it must be the one that saves. */}
      <button className="visually-hidden" tabIndex={-1} aria-hidden>
        {props.verb}
      </button>
      <ErrorSummary form={form} fields={labelledFields(fields)} />
      {props.children}
      <Hidden field={fields.id} />
      {props.revision !== undefined && <input type="hidden" name="revision" value={props.revision} />}
      <ContractFields fields={fields} choices={props.choices} />
      <section className="section" aria-labelledby="lots">
        <div className="section-head">
          <h2 id="lots">Lots et engagements</h2>
        </div>
        {lots.map((lot, index) => (
          <LotFields
            key={lot.key}
            form={form}
            lot={lot}
            remove={
              lots.length > 1 ? form.remove.getButtonProps({ name: fields.lots.name, index }) : undefined
            }
          />
        ))}
        <div className="actions">
          <Button
            icon="plus"
            {...form.insert.getButtonProps({
              name: fields.lots.name,
              defaultValue: newLotValues(String(lots.length + 1)),
            })}
          >
            Ajouter un lot
          </Button>
        </div>
      </section>
      <div className="actions">
        <Button variant="primary">{props.verb}</Button>
        <LinkButton variant="quiet" to={props.back}>
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}

function Hidden({ field }: { field: Parameters<typeof getInputProps>[0] }): ReactElement {
  const { key, ...input } = getInputProps(field, { type: "hidden" });
  return <input key={key} {...input} />;
}
