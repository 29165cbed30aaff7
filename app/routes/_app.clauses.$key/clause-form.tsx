import {
  getFormProps,
  getInputProps,
  getTextareaProps,
  useForm,
  type SubmissionResult,
} from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { ClauseBody } from "#app/features/clauses/clause-body.tsx";
import {
  clauseFormSchema,
  clausePreviewSchema,
  type ClauseInput,
} from "#app/features/clauses/clause-form.schema.ts";
import type { FilledArticle } from "#app/features/clauses/study-kit.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { clauseIntents } from "./clause-intents.ts";
import { PlaceholderList } from "./placeholder-list.tsx";
import type { ClausePage } from "./read-clause.server.ts";

export type ClauseReply = {
  result: SubmissionResult;
  /** What someone adopted in between. */
  conflict: { version: number; title: string; body: string } | null;
  /** What was typed, on the example. */
  preview: FilledArticle | null;
};

const textHelp =
  "Une ligne vide sépare deux paragraphes\u202f; une ligne qui commence par «\u00a0-\u00a0» est un élément de liste.";

/** A new version of the article: its words, beside what they may name; seen on an example before it is adopted. */
export function ClauseForm({
  page,
  reply,
}: {
  page: ClausePage;
  reply: ClauseReply | undefined;
}): ReactElement {
  const schema = clauseFormSchema(page.key);
  const { current } = page;
  const [form, fields] = useForm<z.input<typeof schema>, Partial<ClauseInput>>({
    id: "nouvelle-version-formulaire",
    lastResult: reply?.result ?? null,
    defaultValue: { title: current.title, body: current.body, reason: "" },
    onValidate: ({ formData }) =>
      formData.get("intent") === clauseIntents.preview
        ? parseWithZod(formData, { schema: clausePreviewSchema(page.key) })
        : parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  useUnsavedWarning(form.dirty);
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Titre", field: fields.title },
          { label: "Texte", field: fields.body },
          { label: "Pourquoi ce changement", field: fields.reason },
        ]}
      />
      {reply?.conflict && <Conflict stored={reply.conflict} />}
      <input type="hidden" name="seen" value={reply?.conflict?.version ?? current.version} />
      <div className="two">
        <div className="panel panel-pad stack">
          <Field label="Titre" field={fields.title} input={getInputProps(fields.title, { type: "text" })} />
          <TextareaField
            label="Texte"
            help={textHelp}
            field={fields.body}
            textarea={{ ...getTextareaProps(fields.body), rows: 18 }}
          />
          <Field
            label="Pourquoi ce changement"
            help="Une phrase, gardée dans l’historique."
            field={fields.reason}
            input={getInputProps(fields.reason, { type: "text" })}
          />
        </div>
        <PlaceholderList placeholders={page.placeholders} />
      </div>
      {reply?.preview && (
        <div className="panel panel-pad stack" role="status">
          <h3>{`Votre texte sur un exemple\u00a0: ${reply.preview.title}`}</h3>
          <ClauseBody blocks={reply.preview.blocks} />
        </div>
      )}
      <div className="actions">
        <Button variant="primary" name="intent" value={clauseIntents.save}>
          {`Adopter la version ${(reply?.conflict?.version ?? current.version) + 1}`}
        </Button>
        <Button name="intent" value={clauseIntents.preview} formNoValidate>
          Voir sur un exemple
        </Button>
      </div>
    </Form>
  );
}

function Conflict({ stored }: { stored: NonNullable<ClauseReply["conflict"]> }): ReactElement {
  return (
    <section className="stack" aria-label="Modifié entre-temps">
      <Notice
        tone="at_risk"
        title={`La version ${stored.version} vient d’être adoptée par une autre personne.`}
      >
        Rien de votre texte n’est perdu. Reprenez ci-dessous ce que vous voulez garder de cette version, puis
        adoptez la vôtre, qui la suivra.
      </Notice>
      <div className="panel panel-pad">
        <p>
          <b>{stored.title}</b>
        </p>
        <p className="whitespace-pre-line">{stored.body}</p>
      </div>
    </section>
  );
}
