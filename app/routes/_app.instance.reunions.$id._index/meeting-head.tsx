import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { MeetingStateTag } from "#app/features/forum/forum-tags.tsx";
import { meetingIntents as intents } from "#app/features/forum/meeting-intents.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import type { MeetingPage } from "./read-meeting.server.ts";

/** What the meeting is, and what can be done with it now. */
export function MeetingHead({ page }: { page: MeetingPage }): ReactElement {
  const { id, title, name, when, place, state, runs } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Instance", to: paths.forum() }]}
        title={title}
        context={place === null ? `${when}. Lieu à préciser.` : `${when} · ${place}`}
        actions={
          <>
            <LinkButton reloadDocument icon="download" to={paths.meetingMinutes(id)}>
              {state === "held" ? "Compte rendu PDF" : "Ordre du jour PDF"}
            </LinkButton>
            {runs && (
              <LinkButton icon="edit" to={paths.editMeeting(id)}>
                Modifier
              </LinkButton>
            )}
          </>
        }
      />
      <div className="actions">
        <MeetingStateTag state={state} />
        {runs && <StateForm page={page} />}
      </div>
      {page.mayNote && (
        <Notice
          title="Votre structure y était."
          actions={
            <LinkButton icon="hands" to={paths.newAction({ type: "forum", intitule: name })}>
              La noter dans mon journal
            </LinkButton>
          }
        >
          Notée dans votre journal d’actions, elle compte dans votre rapport FA02.
        </Notice>
      )}
    </>
  );
}

function StateForm({ page: { state, isPast } }: { page: MeetingPage }): ReactElement {
  return (
    <Form method="post" className="actions">
      {state === "announced" && isPast && (
        <Button variant="primary" size="small" name={recordFields.intent} value={intents.hold}>
          Noter la réunion tenue
        </Button>
      )}
      {state === "announced" && (
        <Button size="small" name={recordFields.intent} value={intents.cancel}>
          Annuler la réunion
        </Button>
      )}
      {state !== "announced" && (
        <Button size="small" name={recordFields.intent} value={intents.announce}>
          {state === "cancelled" ? "Rétablir la réunion" : "Elle ne s’est pas tenue"}
        </Button>
      )}
    </Form>
  );
}
