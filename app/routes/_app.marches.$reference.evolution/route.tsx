import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { refuseLine } from "#app/features/contract-lines/answer-line.server.ts";
import { changeObligation } from "#app/features/contract-lines/change-obligation.server.ts";
import { closedWords, obligationRefusal } from "#app/features/contract-lines/line-words.ts";
import { obligationChoices } from "#app/features/contract-lines/obligation-choices.server.ts";
import { changeObligationSchema } from "#app/features/contract-lines/obligation-form.schema.ts";
import { ObligationForm } from "#app/features/contract-lines/obligation-form.tsx";
import { askNote, readNotePage } from "#app/features/contract-lines/read-note-page.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Noter une évolution", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { id, page, db, contractId, lots } = await readNotePage(args);
  const today = todayOf(args.context);
  return { id, page, commitments: await obligationChoices(db, { contractId, lots, today }) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, ...asked } = await askNote(args);
  const submission = parseWithZod(await readForm(args.request), { schema: changeObligationSchema });
  if (submission.status !== "success") return refuseLine(submission, "");
  const outcome = await changeObligation(db, { ...asked, input: submission.value });
  switch (outcome) {
    case "noted":
      return redirectSaying(paths.contract(asked.reference), "Évolution notée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "contract closed":
      return refuseLine(submission, "", { formErrors: [closedWords] });
    case "unknown commitment":
    case "not fixed":
    case "already noted":
      return refuseLine(submission, "", obligationRefusal(outcome));
  }
}

export default function NoteRoute(): ReactElement {
  const { page, ...shown } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.contract(page.reference);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: page.title, to: back },
        ]}
        title="Noter une évolution"
        context={`${page.reference} · ${page.title}`}
      />
      <ObligationForm
        commitments={shown.commitments}
        frame={{ reply, back, id: shown.id, verb: "Noter l’évolution" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
