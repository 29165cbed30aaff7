import { getCollectionProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import { declineReasons, type DeclineReason } from "#app/domain/opportunity-answer.ts";
import {
  declineSchema,
  type DeclineFields,
  type DeclineInput,
} from "#app/features/opportunity-answers/answer-form.schema.ts";
import { RecordForm } from "#app/features/record-form/record-form.tsx";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { AnswerPage } from "./read-answer-page.server.ts";

type Props = { page: AnswerPage; reply: RecordReply | undefined };

/** « Pas pour nous »: why, in one choice. */
export function DeclineForm({ page, reply }: Props): ReactElement {
  const { stored } = page;
  const [form, fields] = useForm<DeclineFields, DeclineInput>({
    id: "decline",
    lastResult: reply?.result ?? null,
    defaultValue: { reason: stored?.reason ?? undefined, note: stored?.note ?? undefined },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: declineSchema }),
    shouldRevalidate: "onInput",
  });
  const boxes = getCollectionProps(fields.reason, { type: "radio", options: Object.keys(declineReasons) });
  return (
    <RecordForm
      form={form}
      frame={{
        reply,
        back: paths.opportunity(page.lotId),
        verb: "Dire que ce n’est pas pour nous",
        seen: page.seen,
      }}
      labelled={[
        { label: "Raison", field: fields.reason },
        { label: "Précision", field: fields.note },
      ]}
    >
      <input type="hidden" name="answer" value="pas_interesse" />
      <div className="panel panel-pad stack">
        <ChoiceField
          label="Pourquoi"
          help="Votre raison aide la facilitatrice et l’acheteur à mieux découper leurs lots."
          field={fields.reason}
          choices={boxes.map((input) => ({
            input,
            label: declineReasons[input.value as DeclineReason].label,
          }))}
        />
        <TextareaField
          label="Précision"
          optional
          help="Demandée pour une autre raison. Aucun nom de personne."
          field={fields.note}
          textarea={getTextareaProps(fields.note)}
        />
      </div>
    </RecordForm>
  );
}
