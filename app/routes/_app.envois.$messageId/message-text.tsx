import { useId, type ReactElement } from "react";
import { Section } from "#app/ui/section.tsx";
import type { MessagePage } from "./read-message.server.ts";

/** Longest address a mail program is sure to open. */
const longestMailto = 1900;

/** The whole text, in a field that is easily selected and copied; opened in one's own mail program when it fits. */
export function MessageText({ message }: { message: MessagePage["message"] }): ReactElement {
  const id = useId();
  const { subject, body, to, state, channel } = message;
  const mailto = `mailto:${encodeURIComponent(to ?? "")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const opens = state !== "sent" && channel === "email" && mailto.length <= longestMailto;
  return (
    <Section
      title={channel === "letter" ? "Texte du courrier" : "Texte du message"}
      end={opens ? <a href={mailto}>Ouvrir dans votre messagerie</a> : undefined}
    >
      <div className="panel panel-pad stack">
        <div className="field">
          <label htmlFor={`${id}-subject`}>Objet</label>
          <input className="input" id={`${id}-subject`} readOnly value={subject} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-body`}>Texte</label>
          <textarea className="input" id={`${id}-body`} readOnly rows={16} value={body} />
        </div>
      </div>
    </Section>
  );
}
