import { getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import {
  questionSchema,
  type QuestionFields,
  type QuestionInput,
} from "#app/features/opportunity-answers/answer-form.schema.ts";
import { RecordForm } from "#app/features/record-form/record-form.tsx";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { AnswerPage } from "./read-answer-page.server.ts";

type Props = { page: AnswerPage; reply: RecordReply | undefined };

/** A message to the facilitator, who answers on the page of the lot. */
export function QuestionForm({ page, reply }: Props): ReactElement {
  const [form, fields] = useForm<QuestionFields, QuestionInput>({
    id: "question",
    lastResult: reply?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: questionSchema }),
    shouldRevalidate: "onInput",
  });
  return (
    <RecordForm
      form={form}
      frame={{ reply, back: paths.opportunity(page.lotId), verb: "Envoyer le message", id: page.id }}
      labelled={[{ label: "Votre message", field: fields.message }]}
    >
      <input type="hidden" name="answer" value="question" />
      <div className="panel panel-pad stack">
        <TextareaField
          label="Votre message"
          help="La facilitatrice vous répond sur la page de cette opportunité. Aucun nom de salarié."
          field={fields.message}
          textarea={{ ...getTextareaProps(fields.message), rows: 6 }}
        />
      </div>
    </RecordForm>
  );
}
