import { getFormProps, type FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useEffect, useRef, type ComponentProps, type ReactElement, type ReactNode } from "react";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useUnsavedWarning } from "#app/ui/use-unsaved-warning.ts";
import { recordFields, removeIntent, type RecordReply } from "./record-reply.ts";

/** What the form of a record needs beside its fields. */
export type RecordFrame = {
  /** What the server said of the last sending. */
  reply: RecordReply | undefined;
  /** Where « Annuler » goes. */
  back: string;
  /** The verb of the button. */
  verb: string;
  /** Of a new record: makes sending twice harmless. */
  id?: string;
  /** Of a stored one: its revision, or its mark, as the page shows it. */
  seen?: string;
  /** « Retirer l’éligibilité », when it can be. */
  removeVerb?: string | undefined;
};

type RecordFormProps<Schema extends Record<string, unknown>> = {
  frame: RecordFrame;
  form: FormMetadata<Schema>;
  /** Every field with its label, in reading order. */
  labelled: ComponentProps<typeof ErrorSummary>["fields"];
  /** What the page must say before the fields. */
  before?: ReactNode;
  children: ReactNode;
};

/** A form that creates or corrects one record: refusal, both versions of a conflict, points to see. Works without script. */
export function RecordForm<Schema extends Record<string, unknown>>(
  props: RecordFormProps<Schema>,
): ReactElement {
  const { frame, form, labelled, before, children } = props;
  useUnsavedWarning(form.dirty);
  const { reply, id, seen = "", verb, back, removeVerb } = frame;
  const warnings = reply?.warnings ?? [];
  const removeId = `${form.id}-remove`;
  const known = reply?.seen === undefined || reply.seen === "" ? seen : reply.seen;
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="stack">
        <ErrorSummary form={form} fields={labelled} />
        {warnings.length > 0 && <Warnings warnings={warnings} />}
        {reply?.conflict && <Conflict conflict={reply.conflict} />}
        {before}
        {id !== undefined && <input type="hidden" name={recordFields.id} value={id} />}
        <input type="hidden" name={recordFields.seen} value={known} />
        <input type="hidden" name={recordFields.confirmed} value={reply?.confirmed ?? ""} />
        {children}
        <div className="actions">
          <Button variant="primary">{warnings.length > 0 ? `${verb} quand même` : verb}</Button>
          <LinkButton variant="quiet" to={back}>
            Annuler
          </LinkButton>
          {removeVerb !== undefined && (
            <Button form={removeId} name={recordFields.intent} value={removeIntent}>
              {removeVerb}
            </Button>
          )}
        </div>
      </Form>
      {removeVerb !== undefined && (
        <Form method="post" id={removeId}>
          <input type="hidden" name={recordFields.seen} value={known} />
        </Form>
      )}
    </>
  );
}

/** On top, as a refusal: without script, that is where the page comes back; with it, they take the focus. */
function Warnings({ warnings }: { warnings: readonly string[] }): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [warnings]);
  return (
    <div role="alert" tabIndex={-1} ref={ref}>
      <Notice tone="at_risk" title="À voir avant d’enregistrer.">
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
