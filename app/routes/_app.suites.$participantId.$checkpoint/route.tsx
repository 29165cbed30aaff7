import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { outcomeCheckpoints } from "#app/domain/outcome-situation.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { dueWords } from "#app/features/outcomes/call-words.ts";
import { followUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { followUpIntents as intents } from "#app/features/outcomes/outcome-form.schema.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerAttempt, answerAttemptRemoval } from "./answer-attempt.server.ts";
import { answerCorrection, answerRecord, answerRemoval } from "./answer-record.server.ts";
import { askFollowUp } from "./ask-follow-up.server.ts";
import { AttemptsTable } from "./attempts-table.tsx";
import { CorrectRecord } from "./correct-record.tsx";
import { FollowUpForms } from "./follow-up-forms.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { RecordsTable } from "./records-table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Suite de parcours") },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "follow outcomes");
  const { participantId = "", checkpoint = "" } = params;
  const subject = {
    hostId: viewer.organisationId as OrganisationId,
    participantId,
    checkpoint,
    today: todayOf(context),
  };
  const record = new URL(request.url).searchParams.get("suite");
  const page = await followUpPage(databaseOf(context), subject, record);
  if (page === undefined) throw new Response(null, { status: 404 });
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askFollowUp(args);
  switch (asked.intent) {
    case intents.record:
      return asked.record === "" ? answerRecord(asked) : answerCorrection(asked);
    case intents.remove:
      return answerRemoval(asked);
    case intents.attempt:
      return answerAttempt(asked);
    case intents.removeAttempt:
      return answerAttemptRemoval(asked);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function FollowUpRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { name, checkpoint, exit, toCorrect, participantId } = page;
  const own = paths.recordOutcome(participantId, checkpoint);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Suites de parcours", to: paths.outcomes() },
          ...(toCorrect === null ? [] : [{ label: name, to: own }]),
        ]}
        title={toCorrect === null ? `${name}, ${labelOf(checkpoint)}` : "Corriger la situation"}
        context={exit === null ? `Code ${page.code}` : dueWords({ checkpoint, dueOn: exit.dueOn })}
        actions={<LinkButton to={paths.participant(participantId)}>Voir la fiche</LinkButton>}
      />
      {toCorrect === null ? (
        <>
          <PersonFacts page={page} />
          <FollowUpForms page={page} reply={reply} />
          <AttemptsTable page={page} />
          <RecordsTable page={page} />
        </>
      ) : (
        <CorrectRecord key={toCorrect.id} page={page} toCorrect={toCorrect} reply={reply} />
      )}
    </>
  );
}

function labelOf(checkpoint: keyof typeof outcomeCheckpoints): string {
  return outcomeCheckpoints[checkpoint].label.toLowerCase();
}

export const ErrorBoundary = RouteError;
