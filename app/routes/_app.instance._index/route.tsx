import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { renewFeedKey } from "#app/features/alerts/save-alerts.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { databaseOf, nowOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findAlertSetting } from "#db/queries/alerts/alert-setting.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { CalendarSection } from "./calendar-section.tsx";
import { DecisionsSection, DocumentsSection, TasksSection } from "./forum-sections.tsx";
import { MeetingsSection } from "./meetings-section.tsx";
import { NextMeeting } from "./next-meeting.tsx";
import { readForum } from "./read-forum.server.ts";
import { SubscribeSection } from "./subscribe-section.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Instance départementale") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view forum");
  return readForum(context, { viewer, params: new URL(request.url).searchParams });
}

/** The private address of the calendar, the first one or another: those given out before open nothing any more. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "view forum");
  const db = databaseOf(context);
  const accountId = viewer.accountId as AccountId;
  const had = (await findAlertSetting(db, accountId)) !== undefined;
  await renewFeedKey(db, { accountId, actor: viewer, now: nowOf(context) });
  const said = had ? "Adresse changée\u00a0: l’ancienne ne s’ouvre plus." : "Adresse créée.";
  return redirectSaying(`${paths.forum()}#abonnement`, said);
}

export default function ForumRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const [waiting] = page.unsettled;
  return (
    <>
      <PageHead
        title="Instance départementale"
        context="Ce qui se prépare, ce qui a été décidé, et ce que chaque structure doit faire."
        actions={
          <>
            <LinkButton icon="people" to={paths.contacts()}>
              Annuaire du réseau
            </LinkButton>
            {page.runs && (
              <LinkButton variant="primary" icon="plus" to={paths.newMeeting()}>
                Annoncer une réunion
              </LinkButton>
            )}
          </>
        }
      />
      {waiting !== undefined && (
        <Notice
          tone="at_risk"
          title={`La date est passée\u00a0: ${waiting.name}.`}
          actions={
            <LinkButton to={paths.meeting(waiting.id)}>Noter les présences et les décisions</LinkButton>
          }
        >
          Dites si elle s’est tenue.
        </Notice>
      )}
      <NextMeeting next={page.next} runs={page.runs} />
      <div className="two">
        <div className="stack">
          <TasksSection tasks={page.tasks} followsAll={page.followsAll} runs={page.runs} />
          <DecisionsSection decisions={page.decisions} />
          <MeetingsSection page={page} />
        </div>
        <div className="stack">
          <CalendarSection months={page.months} />
          <DocumentsSection documents={page.documents} runs={page.runs} />
          <SubscribeSection calendar={page.calendar} />
        </div>
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
