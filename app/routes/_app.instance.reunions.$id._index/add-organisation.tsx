import { Form } from "@remix-run/react";
import { useId, type ReactElement } from "react";
import { spacedSiret } from "#app/domain/siret.ts";
import { meetingFields, meetingIntents as intents } from "#app/features/forum/meeting-intents.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { Button } from "#app/ui/button.tsx";
import type { MeetingPage } from "./read-meeting.server.ts";

/** Finds one more structure to invite: by its name or its SIRET. */
export function AddOrganisation({ page: { search, found } }: { page: MeetingPage }): ReactElement {
  const id = useId();
  return (
    <div className="panel panel-pad stack">
      <Form className="section" preventScrollReset action="#participants">
        <div className="field">
          <label htmlFor={id}>Inviter une autre structure</label>
          <span className="help" id={`${id}-aide`}>
            Son nom ou son SIRET, tels qu’ils sont dans l’annuaire.
          </span>
          <input
            key={search}
            className="input"
            id={id}
            name="structure"
            type="search"
            defaultValue={search}
            aria-describedby={`${id}-aide`}
          />
        </div>
        <div className="actions">
          <Button icon="search">Chercher</Button>
        </div>
      </Form>
      {search !== "" && found.length === 0 && (
        <p role="status">Aucune structure de ce nom ne reste à inviter.</p>
      )}
      {found.length > 0 && (
        <ul className="todo tight">
          {found.map((organisation) => (
            <li key={organisation.id}>
              <div>
                {organisation.name}
                <span className="why">{spacedSiret(organisation.siret)}</span>
              </div>
              <Form method="post" className="do" preventScrollReset>
                <input type="hidden" name={meetingFields.organisation} value={organisation.id} />
                <Button size="small" name={recordFields.intent} value={intents.addOrganisation}>
                  Inviter<span className="visually-hidden"> {organisation.name}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
