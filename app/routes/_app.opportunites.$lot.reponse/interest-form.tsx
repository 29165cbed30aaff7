import { getInputProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ReactElement } from "react";
import {
  interestSchema,
  type InterestFields,
  type InterestInput,
} from "#app/features/opportunity-answers/answer-form.schema.ts";
import { RecordForm } from "#app/features/record-form/record-form.tsx";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";
import { formatBareHours, formatHours } from "#app/ui/french.ts";
import { SideBySide } from "#app/ui/side-by-side.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { AnswerPage } from "./read-answer-page.server.ts";

type Props = { page: AnswerPage; reply: RecordReply | undefined };

/** « Ça nous intéresse »: what it could take, from when, what it can offer; all of it may be left out. */
export function InterestForm({ page, reply }: Props): ReactElement {
  const { stored } = page;
  const [form, fields] = useForm<InterestFields, InterestInput>({
    id: "interest",
    lastResult: reply?.result ?? null,
    defaultValue: {
      hours: stored?.hours == null ? undefined : formatBareHours(stored.hours),
      availableOn: stored?.availableOn ?? undefined,
      offer: stored?.offer ?? undefined,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: interestSchema }),
    shouldRevalidate: "onInput",
  });
  const verb = page.isAwarded ? "Demander à être mis en relation" : "Dire que ça nous intéresse";
  return (
    <RecordForm
      form={form}
      frame={{ reply, back: paths.opportunity(page.lotId), verb, seen: page.seen }}
      labelled={[
        { label: "Heures possibles", field: fields.hours },
        { label: "Disponible à partir du", field: fields.availableOn },
        { label: "Ce que vous pouvez apporter", field: fields.offer },
      ]}
    >
      <input type="hidden" name="answer" value="interesse" />
      <div className="panel panel-pad stack">
        <p className="soft">
          Sans engagement. L’intérêt seul suffit&nbsp;: ce que vous ajoutez aide la facilitatrice à vous
          mettre en relation. Aucun nom de salarié.
        </p>
        <SideBySide>
          <Field
            label="Heures que vous pourriez faire"
            optional
            numeric
            suffix="h"
            help={page.hours === null ? undefined : `${formatHours(page.hours)} sont à placer.`}
            field={fields.hours}
            input={getInputProps(fields.hours, { type: "text" })}
          />
          <Field
            label="À partir du"
            optional
            field={fields.availableOn}
            input={getInputProps(fields.availableOn, { type: "date" })}
          />
        </SideBySide>
        <TextareaField
          label="Ce que vous pouvez apporter"
          optional
          help="Par exemple «&nbsp;une équipe de quatre peintres, en sous-traitance&nbsp;»."
          field={fields.offer}
          textarea={getTextareaProps(fields.offer)}
        />
      </div>
    </RecordForm>
  );
}
