import { getFormProps, getTextareaProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import {
  followIntents,
  replySchema,
  type ReplyInput,
} from "#app/features/opportunity-follow/follow-form.schema.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { AnswerPage } from "./read-page.server.ts";

type Props = { page: AnswerPage; result: SubmissionResult | null };

/** What was said between the structure and the host, and the next message. */
export function ThreadSection({ page, result }: Props): ReactElement {
  return (
    <Section id="messages" title="Messages" panel>
      <div className="stack">
        {page.thread.length === 0 ? (
          <p className="soft">Rien n’a encore été écrit.</p>
        ) : (
          <ol className="stack">
            {page.thread.map((message) => (
              <li key={message.id}>
                <b>{message.who}</b>
                <span className="soft">{`, le ${formatInstant(message.at)} `}</span>
                {!message.mine && !message.read && <Tag tone="at_risk">Nouveau</Tag>}
                {message.mine && message.read && <Tag>Lu</Tag>}
                {message.body.split("\n").map((line, index) => (
                  <p key={index}>{line}</p>
                ))}
              </li>
            ))}
          </ol>
        )}
        {page.replyRefusal === null ? (
          <ReplyForm key={page.thread.length} page={page} result={result} />
        ) : (
          <Notice
            title={page.replyRefusal}
            actions={
              <LinkButton size="small" to={paths.openOpportunity(page.lot.id)}>
                Ouvrir ce lot
              </LinkButton>
            }
          />
        )}
      </div>
    </Section>
  );
}

function ReplyForm({ page, result }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof replySchema>, ReplyInput>({
    id: "repondre",
    lastResult: result,
    defaultValue: { id: page.ids.reply, body: "" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: replySchema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary form={form} fields={[{ label: "Message", field: fields.body }]} />
      <input type="hidden" name={recordFields.intent} value={followIntents.reply} />
      <input type="hidden" name={fields.id.name} value={page.ids.reply} />
      <TextareaField
        label="Votre message à la structure"
        help="Elle le lit dans «&nbsp;Mes réponses&nbsp;» et en est prévenue par courriel. Aucun nom de participant."
        field={fields.body}
        textarea={{ ...getTextareaProps(fields.body), rows: 4 }}
      />
      <div className="actions">
        <Button icon="mail">Envoyer le message</Button>
      </div>
    </Form>
  );
}
