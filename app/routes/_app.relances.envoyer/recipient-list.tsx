import type { ReactElement } from "react";
import { deskParams } from "#app/features/reminders/desk-filters.ts";
import { Details } from "#app/ui/details.tsx";
import type { Recipient } from "./recipients.server.ts";

/** Every recipient, with its text to unfold; ticked unless one says otherwise. */
export function RecipientList({ recipients }: { recipients: readonly Recipient[] }): ReactElement {
  return (
    <ul className="todo panel">
      {recipients.map(({ key, name, contract, to, missing, label, subject, body }) => (
        <li key={key}>
          <div>
            <label className="check">
              <input type="checkbox" name={deskParams.chosen} value={key} defaultChecked />
              <span className="what">{name}</span>
            </label>
            <span className="why">{`${contract} · ${missing}`}</span>
            <span className="why">{`${label}, à ${to}`}</span>
            <Details summary="Lire le texte">
              <p>
                <b>{subject}</b>
              </p>
              <p className="whitespace-pre-line">{body}</p>
            </Details>
          </div>
        </li>
      ))}
    </ul>
  );
}
