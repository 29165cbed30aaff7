import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { actionIntents as intents } from "#app/features/actions/action-form.schema.ts";
import { journalPage } from "#app/features/actions/journal.server.ts";
import { startParams } from "#app/features/actions/start-params.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { pageSizeParam, readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ActionFilterBar } from "./action-filter-bar.tsx";
import { ActionTable } from "./action-table.tsx";
import { answerDone, answerNote, askJournal } from "./answer-journal.server.ts";
import { EmptyJournal } from "./empty-journal.tsx";
import { JournalTotals, totalsSentence } from "./journal-totals.tsx";
import { QuickEntry } from "./quick-entry.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Actions du réseau") },
];

const usualPageSize = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "keep actions");
  const params = new URL(request.url).searchParams;
  const { page, pageSize } = readPage(params);
  const today = todayOf(context);
  const journal = await journalPage(databaseOf(context), {
    hostId: viewer.organisationId as OrganisationId,
    params,
    today,
    page,
    pageSize: params.has(pageSizeParam) ? pageSize : usualPageSize,
  });
  const start = {
    kind: params.get(startParams.type) ?? "",
    title: params.get(startParams.intitule) ?? "",
    plannedAction: params.get(startParams.prevue) ?? "",
    territory: params.get(startParams.territoire) ?? "",
  };
  return { ...journal, today, start, id: randomUUID() as string };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askJournal(args);
  switch (asked.form.get("intent")) {
    case intents.add:
      return answerNote(asked);
    case intents.done:
      return answerDone(asked);
    case null:
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function ActionsRoute(): ReactElement {
  const journal = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { lines, total } = journal;
  const file = (format: "csv" | "xlsx"): string => `${paths.actionsFile(format)}?${params.toString()}`;
  return (
    <>
      <PageHead
        title="Actions du réseau"
        context={totalsSentence(journal)}
        actions={
          total > 0 && (
            <>
              <LinkButton reloadDocument icon="download" to={file("xlsx")}>
                Excel
              </LinkButton>
              <LinkButton reloadDocument icon="download" to={file("csv")}>
                CSV
              </LinkButton>
            </>
          )
        }
      />
      {/* Once an action is noted, the form is a new one; until then it keeps what was typed. */}
      <QuickEntry key={journal.noted} journal={journal} reply={reply} />
      <JournalTotals journal={journal} />
      <ActionFilterBar journal={journal} />
      {lines.length === 0 ? (
        <EmptyJournal journal={journal} />
      ) : (
        <>
          <ActionTable journal={journal} />
          <Pagination {...journal} noun={["action", "actions"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
