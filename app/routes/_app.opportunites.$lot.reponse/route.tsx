import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerKindOf } from "#app/features/opportunity-answers/answer-form.schema.ts";
import { askOwnStructure } from "#app/features/opportunity-answers/own-structure.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import type { LotId } from "#db/schema/columns.ts";
import { AnswerForms } from "./answer-forms.tsx";
import { readAnswerPage } from "./read-answer-page.server.ts";
import { receiveAnswer } from "./receive-answer.server.ts";
import { receiveQuestion } from "./receive-question.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle("Répondre", page.title) : pageTitle(errorWords(error).title) },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, organisationId, today } = await askOwnStructure(request, context, "answer opportunity");
  const lotId = (params.lot ?? "") as LotId;
  const kind = answerKindOf(new URL(request.url).searchParams.get("reponse"));
  const page = await readAnswerPage(db, { organisationId, lotId, today, kind });
  return { ...page, id: randomUUID() as string };
}

/** Interested, not interested, or a message: as the form says. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await askOwnStructure(request, context, "answer opportunity");
  const own = { ...asked, lotId: (params.lot ?? "") as LotId };
  const form = await readForm(request);
  const kind = answerKindOf(form.get("answer"));
  if (kind === undefined) throw new Response(null, { status: 400 });
  return kind === "question"
    ? receiveQuestion(context, own, form)
    : receiveAnswer(context, own, { kind, form });
}

export default function AnswerRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Opportunités", to: paths.opportunities() },
          { label: page.title, to: paths.opportunity(page.lotId) },
        ]}
        title="Répondre"
        context={page.context}
      />
      <AnswerForms page={page} sent={sent} />
    </>
  );
}

export const ErrorBoundary = RouteError;
