import { Form } from "@remix-run/react";
import { useId, type ReactElement } from "react";
import { taskIntents as intents } from "#app/features/forum/task-form.schema.ts";
import type { TaskLine } from "#app/features/forum/task-line.ts";
import { recordFields, type RecordReply } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";

type Refusal = { note: string; reason: string };

/** What was typed and refused in this form; undefined when the other one was, or none. */
export function settleRefusal(reply: RecordReply | undefined): Refusal | undefined {
  const { initialValue, error } = reply?.result ?? {};
  if (initialValue?.[recordFields.intent] !== intents.done) return undefined;
  const { note } = initialValue;
  return { note: typeof note === "string" ? note : "", reason: error?.note?.join(" ") ?? "" };
}

type Props = { task: TaskLine; runs: boolean; refusal: Refusal | undefined };

/** Says a task is done, in a few words; or is to do again; or is given up. */
export function SettleForms({ task, runs, refusal }: Props): ReactElement {
  const id = useId();
  if (task.state !== "open") {
    return (
      <Form method="post" className="actions">
        <Button name={recordFields.intent} value={intents.open}>
          Rouvrir l’action
        </Button>
      </Form>
    );
  }
  return (
    <Section title={"C’est fait\u202f?"} id="faite" panel>
      <Form method="post" className="stack">
        <div className="field">
          <label htmlFor={id}>
            Ce qui a été fait<span className="soft"> (facultatif)</span>
          </label>
          <span className="help" id={`${id}-aide`}>
            L’instance le lira. Aucun nom de personne accompagnée.
          </span>
          <textarea
            className="input"
            id={id}
            name="note"
            rows={3}
            defaultValue={refusal?.note}
            aria-describedby={refusal === undefined ? `${id}-aide` : `${id}-aide ${id}-erreur`}
            aria-invalid={refusal === undefined ? undefined : true}
          />
          {refusal !== undefined && (
            <span className="error" id={`${id}-erreur`} role="alert">
              <Icon name="alert" />
              {refusal.reason}
            </span>
          )}
        </div>
        <div className="actions">
          <Button variant="primary" name={recordFields.intent} value={intents.done}>
            Noter l’action faite
          </Button>
          {runs && (
            <Button variant="quiet" name={recordFields.intent} value={intents.drop}>
              Abandonner l’action
            </Button>
          )}
        </div>
      </Form>
    </Section>
  );
}
