import { useId, type ReactElement } from "react";
import { meetingFields } from "#app/features/forum/meeting-intents.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { DecisionRefusal } from "./act-on-meeting.server.ts";

type Props = {
  label: string;
  decision: string;
  /** The text the page shows. */
  shown: string;
  body: string;
  refusal: DecisionRefusal | undefined;
};

/** The text of a decision, and why the last one was refused. */
export function DecisionFields({ label, decision, shown, body, refusal }: Props): ReactElement {
  const id = useId();
  const errorId = `${id}-erreur`;
  return (
    <div className="field">
      <input type="hidden" name={meetingFields.decision} value={decision} />
      <input type="hidden" name={meetingFields.shown} value={shown} />
      <label htmlFor={id}>{label}</label>
      <textarea
        className="input"
        id={id}
        name={meetingFields.body}
        rows={3}
        defaultValue={body}
        aria-describedby={refusal === undefined ? undefined : errorId}
        aria-invalid={refusal === undefined ? undefined : true}
      />
      {refusal !== undefined && (
        <span className="error" id={errorId} role="alert">
          <Icon name="alert" />
          {refusal.reason}
        </span>
      )}
    </div>
  );
}
