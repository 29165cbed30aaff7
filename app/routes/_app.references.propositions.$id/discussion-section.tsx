import { getCollectionProps, getFormProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { commentPositions } from "#app/domain/reference-proposal.ts";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { commentSchema, type CommentInput } from "#app/features/reference-proposals/decision-form.schema.ts";
import { proposalIntents } from "#app/features/reference-proposals/proposal-intents.ts";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { ProposalPage } from "./read-proposal.server.ts";

type Props = { page: ProposalPage; reply: RecordReply | undefined };

/** What was said, and a word to add while it is open. */
export function DiscussionSection({ page, reply }: Props): ReactElement {
  const { comments, positions, state } = page;
  return (
    <Section id="discussion" title="Discussion" note={positions}>
      {comments.length === 0 ? (
        <p className="soft">
          {state === "open" ? "Personne n’a encore donné son avis." : "Personne n’a donné d’avis."}
        </p>
      ) : (
        <Timeline
          events={comments.map(({ id, author, position, body, day }) => ({
            key: id,
            day,
            what: (
              <>
                <b>{author}</b>
                {position !== null && `, ${position.toLowerCase()}`}
                <div className="whitespace-pre-line">{body}</div>
              </>
            ),
          }))}
        />
      )}
      {state === "open" && <CommentForm key={comments.length} page={page} reply={reply} />}
    </Section>
  );
}

const choices = [...Object.entries(commentPositions), ["none", { label: "Question ou remarque" }]] as const;

function CommentForm({ page, reply }: Props): ReactElement {
  const [form, fields] = useForm<z.input<typeof commentSchema>, CommentInput>({
    id: "avis",
    lastResult: reply?.result ?? null,
    defaultValue: { position: "none" },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: commentSchema }),
    shouldRevalidate: "onInput",
  });
  const radios = getCollectionProps(fields.position, {
    type: "radio",
    options: choices.map(([code]) => code),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="panel panel-pad stack">
      <ErrorSummary form={form} fields={[{ label: "Votre avis", field: fields.body }]} />
      <input type="hidden" name={recordFields.intent} value={proposalIntents.comment} />
      <input type="hidden" name={recordFields.id} value={page.commentId} />
      <ChoiceField
        label="Votre position"
        field={fields.position}
        choices={radios.map((input, index) => ({ input, label: choices[index]?.[1].label ?? "" }))}
      />
      <TextareaField
        label="Votre avis"
        help="Signé de votre nom et de votre structure. Il ne se modifie plus ensuite. Aucun nom de participant."
        field={fields.body}
        textarea={{ ...getTextareaProps(fields.body), rows: 3 }}
      />
      <div className="actions">
        <Button>Ajouter à la discussion</Button>
      </div>
    </Form>
  );
}
