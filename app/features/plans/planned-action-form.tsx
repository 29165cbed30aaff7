import { getInputProps, getSelectProps, useForm, type DefaultValue } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import type { z } from "zod";
import { ficheDimensionCodes } from "#app/domain/action-plan/plan-progress.ts";
import { ficheDimensions, plannedActionStates } from "#app/domain/action-plan/planned-action.ts";
import { networkActionKindCodes, networkActionKinds } from "#app/domain/network-action-kind.ts";
import { RecordForm, type RecordFrame } from "#app/features/record-form/record-form.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Option } from "#app/ui/filter-fields.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { plannedActionSchema, type PlannedActionInput } from "./plan-form.schema.ts";

type Fields = z.input<typeof plannedActionSchema>;
type Props = { territories: readonly Option[]; values: DefaultValue<Fields>; frame: RecordFrame };

/** Kinds under the dimension of Fiche action 02 they belong to. */
const kindsByDimension = ficheDimensionCodes.map((dimension) => ({
  label: ficheDimensions[dimension].words,
  options: networkActionKindCodes
    .filter((kind) => networkActionKinds[kind].dimension === dimension)
    .map((kind) => ({ value: kind, label: networkActionKinds[kind].label })),
}));
const stateOptions = Object.entries(plannedActionStates).map(([value, { label }]) => ({ value, label }));

/** A line of a plan: what, where, how often, by when. */
export function PlannedActionForm({ territories, values, frame }: Props): ReactElement {
  const [form, fields] = useForm<Fields, PlannedActionInput>({
    lastResult: frame.reply?.result ?? null,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: plannedActionSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      frame={frame}
      form={form}
      labelled={[
        { label: "Intitulé", field: fields.title },
        { label: "Type", field: fields.kind },
        { label: "Territoire", field: fields.territory },
        { label: "Nombre de fois", field: fields.expected },
        { label: "Échéance", field: fields.dueOn },
        { label: "Partenaires", field: fields.partners },
        { label: "État", field: fields.state },
        { label: "Motif de l’abandon", field: fields.droppedReason },
      ]}
    >
      <div className="panel panel-pad stack">
        <Field label="Intitulé" field={fields.title} input={getInputProps(fields.title, { type: "text" })} />
        <SideBySide>
          <SelectField
            label="Type"
            field={fields.kind}
            select={getSelectProps(fields.kind)}
            options={kindsByDimension}
            empty="Choisissez"
          />
          <SelectField
            label="Territoire"
            optional
            field={fields.territory}
            select={getSelectProps(fields.territory)}
            options={territories}
            empty="Tous les territoires"
          />
        </SideBySide>
        <SideBySide>
          <Field
            label="Nombre de fois"
            numeric
            help="Dans l’année."
            field={fields.expected}
            input={{ ...getInputProps(fields.expected, { type: "text" }), inputMode: "numeric" }}
          />
          <Field
            label="Échéance"
            optional
            help={"Vide\u00a0: le 31\u00a0décembre."}
            field={fields.dueOn}
            input={getInputProps(fields.dueOn, { type: "date" })}
          />
        </SideBySide>
        <Field
          label="Partenaires"
          optional
          field={fields.partners}
          input={getInputProps(fields.partners, { type: "text" })}
        />
        {frame.seen === undefined ? (
          <input type="hidden" name="state" value="planned" />
        ) : (
          <SideBySide>
            <SelectField
              label="État"
              field={fields.state}
              select={getSelectProps(fields.state)}
              options={stateOptions}
            />
            <Field
              label="Motif de l’abandon"
              optional
              help="Si l’action est abandonnée."
              field={fields.droppedReason}
              input={getInputProps(fields.droppedReason, { type: "text" })}
            />
          </SideBySide>
        )}
      </div>
    </RecordForm>
  );
}
