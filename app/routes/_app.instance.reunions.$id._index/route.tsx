import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import type { ReactElement } from "react";
import { askMeeting } from "#app/features/forum/ask-meeting.server.ts";
import { DocumentList } from "#app/features/forum/document-list.tsx";
import { TasksTable } from "#app/features/forum/tasks-table.tsx";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { actOnMeeting } from "./act-on-meeting.server.ts";
import { DecisionsSection } from "./decisions-section.tsx";
import { MeetingHead } from "./meeting-head.tsx";
import { ParticipantsSection } from "./participants-section.tsx";
import { readMeeting } from "./read-meeting.server.ts";
import { TellSection } from "./tell-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.name, "Instance") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const asked = await askMeeting(args, "view forum");
  return readMeeting(args.context, { ...asked, params: new URL(args.request.url).searchParams });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askMeeting(args, "run forum");
  return actOnMeeting(args.context, { ...asked, form: await readForm(args.request) });
}

/** What was refused is shown against what is stored now, so that sending it again is a choice. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === "POST" || defaultShouldRevalidate;

export default function MeetingRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { id, runs, agenda, minutes, tasks, documents } = page;
  return (
    <>
      <MeetingHead page={page} />
      <Section title="Ordre du jour" id="ordre-du-jour" panel>
        <p className={agenda === null ? "soft" : "pre-line"}>{agenda ?? "À préciser."}</p>
      </Section>
      {runs && page.state !== "held" && <TellSection page={page} />}
      <DecisionsSection page={page} refusal={refusal?.decision} />
      <Section
        title="Actions confiées"
        id="actions"
        note={tasks.length === 0 ? undefined : countOf(tasks.length, "action")}
        end={runs && <Link to={paths.newForumTask({ reunion: id })}>Confier une action</Link>}
      >
        {tasks.length === 0 ? (
          <p className="soft">Aucune action n’a été confiée à cette réunion.</p>
        ) : (
          <TasksTable caption="Actions confiées à cette réunion, les échéances d’abord" tasks={tasks} />
        )}
      </Section>
      {(minutes !== null || page.state === "held") && (
        <Section
          title="Compte rendu"
          id="compte-rendu"
          panel
          end={runs && <Link to={paths.editMeeting(id)}>{minutes === null ? "Écrire" : "Modifier"}</Link>}
        >
          <p className={minutes === null ? "soft" : "pre-line"}>{minutes ?? "Pas encore écrit."}</p>
        </Section>
      )}
      <Section
        title="Documents"
        id="documents"
        end={runs && <Link to={paths.newNetworkDocument({ reunion: id })}>Ajouter un document</Link>}
      >
        {documents.length === 0 ? (
          <p className="soft">Aucun document n’est joint à cette réunion.</p>
        ) : (
          <DocumentList documents={documents} />
        )}
      </Section>
      <ParticipantsSection page={page} conflicts={refusal?.presences ?? []} />
      {runs && page.history.length > 0 && (
        <Section title="Historique" id="historique">
          <Timeline events={page.history} />
        </Section>
      )}
      <div className="actions">
        <LinkButton to={paths.forum()}>Revenir à l’instance</LinkButton>
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
