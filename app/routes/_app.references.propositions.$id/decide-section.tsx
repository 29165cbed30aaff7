import { getFormProps, getInputProps, getTextareaProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import type { z } from "zod";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { AdoptForm, proposalsField } from "#app/features/reference-proposals/adopt-form.tsx";
import { rejectSchema, type RejectInput } from "#app/features/reference-proposals/decision-form.schema.ts";
import { proposalIntents, type ProposalIntent } from "#app/features/reference-proposals/proposal-intents.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextareaField } from "#app/ui/textarea-field.tsx";
import type { ProposalPage } from "./read-proposal.server.ts";

type Props = { page: ProposalPage; reply: (RecordReply & { intent: ProposalIntent }) | undefined };

/** To adopt the proposal as the next version, or to set it aside: the animator’s. */
export function DecideSection({ page, reply }: Props): ReactElement {
  const replyTo = (intent: ProposalIntent) => (reply?.intent === intent ? reply : undefined);
  return (
    <Section id="decider" title="Ce que le réseau décide">
      <AdoptForm
        today={page.today}
        number={page.nextVersion}
        reply={replyTo("adopt")}
        back={paths.referenceProposals()}
      >
        <input type="hidden" name={proposalsField} value={page.id} />
        <p className="soft">
          Si la réunion en a adopté plusieurs, cochez-les ensemble dans la liste des propositions&nbsp;: elles
          feront une seule version.
        </p>
      </AdoptForm>
      <Details summary="Écarter cette proposition" open={reply?.intent === "reject"}>
        <RejectForm page={page} reply={replyTo("reject")} />
      </Details>
    </Section>
  );
}

function RejectForm({ page, reply }: { page: ProposalPage; reply: RecordReply | undefined }): ReactElement {
  const schema = rejectSchema(page.today);
  const [form, fields] = useForm<z.input<typeof schema>, RejectInput>({
    id: "ecarter",
    lastResult: reply?.result ?? null,
    defaultValue: { rejectedOn: page.today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" {...getFormProps(form)} className="panel panel-pad stack">
      <ErrorSummary
        form={form}
        fields={[
          { label: "Pourquoi", field: fields.rejectNote },
          { label: "Décidé le", field: fields.rejectedOn },
        ]}
      />
      <input type="hidden" name={recordFields.intent} value={proposalIntents.reject} />
      <TextareaField
        label="Pourquoi"
        help="Lu de tous, et gardé avec la proposition."
        field={fields.rejectNote}
        textarea={{ ...getTextareaProps(fields.rejectNote), rows: 2 }}
      />
      <Field
        label="Décidé le"
        field={fields.rejectedOn}
        input={getInputProps(fields.rejectedOn, { type: "date" })}
      />
      <div className="actions">
        <Button>Écarter</Button>
      </div>
    </Form>
  );
}
