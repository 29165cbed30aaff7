import { getFormProps, type FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import type { LineReply } from "./line-reply.ts";
import { lineFields } from "./line-fields.ts";

/** What the form of a line needs beside its fields. */
export type LineFrame = {
  /** What the server said of the last sending. */
  reply: LineReply | undefined;
  /** Where « Annuler » goes. */
  back: string;
  /** The verb of the button. */
  verb: string;
} & (
  | {
      /** Of a new line: makes sending twice harmless. */
      id: string;
    }
  | {
      /** Of a line already noted: its mark as the page shows it. */
      seen: string;
      /** « Retirer la commande ». */
      removeVerb: string;
    }
);

type LineFormProps<Schema extends Record<string, unknown>> = {
  frame: LineFrame;
  form: FormMetadata<Schema>;
  /** Every field with its label, in reading order. */
  labelled: ComponentProps<typeof ErrorSummary>["fields"];
  children: ReactNode;
};

/** An order, a contractor or an obligation change, new or to correct. All of it works without script. */
export function LineForm<Schema extends Record<string, unknown>>({
  frame,
  form,
  labelled,
  children,
}: LineFormProps<Schema>): ReactElement {
  useUnsavedWarning(form.dirty);
  const { reply } = frame;
  const removal = "seen" in frame ? { ...frame, formId: `${form.id}-remove` } : undefined;
  const seen = reply?.seen ?? removal?.seen ?? "";
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary form={form} fields={labelled} />
        {reply?.refusal && (
          <div role="alert">
            <Notice tone="late" title={reply.refusal} />
          </div>
        )}
        {reply?.conflict && <Conflict conflict={reply.conflict} />}
        {"id" in frame && <input type="hidden" name={lineFields.id} value={frame.id} />}
        {removal && <input type="hidden" name={lineFields.seen} value={seen} />}
        <div className="panel panel-pad stack">{children}</div>
        <div className="actions">
          <Button variant="primary">{frame.verb}</Button>
          <LinkButton variant="quiet" to={frame.back}>
            Annuler
          </LinkButton>
          {removal && (
            <Button form={removal.formId} name={lineFields.intent} value={lineFields.remove}>
              {removal.removeVerb}
            </Button>
          )}
        </div>
      </Form>
      {removal && (
        <Form method="post" id={removal.formId}>
          <input type="hidden" name={lineFields.seen} value={seen} />
        </Form>
      )}
    </>
  );
}
