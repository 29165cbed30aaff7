import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerDocument } from "#app/features/forum/answer-document.server.ts";
import { DocumentForm } from "#app/features/forum/document-form.tsx";
import { receiveDocument } from "#app/features/forum/receive-document.server.ts";
import { taskChoices } from "#app/features/forum/task-choices.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter un document", "Instance") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "run forum");
  const meetingId = new URL(request.url).searchParams.get("reunion");
  const { meetings } = await taskChoices(databaseOf(context), { meetingId: null });
  return { id: randomUUID() as string, meetings, values: { meeting: meetingId ?? "" } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "run forum");
  const received = await receiveDocument(request);
  const asked = { viewer, db: databaseOf(context), today: todayOf(context), stored: null };
  return answerDocument({ ...asked, received });
}

export default function NewDocumentRoute(): ReactElement {
  const { id, meetings, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Instance", to: paths.forum() },
          { label: "Documents", to: paths.networkDocuments() },
        ]}
        title="Ajouter un document"
      />
      <DocumentForm
        meetings={meetings}
        values={values}
        kept={null}
        frame={{ reply, id, back: paths.networkDocuments(), verb: "Ajouter le document" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
