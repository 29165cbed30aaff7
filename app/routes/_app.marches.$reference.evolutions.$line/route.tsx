import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  answerCorrection,
  answerRemoval,
  askLine,
  refuseLine,
} from "#app/features/contract-lines/answer-line.server.ts";
import { obligationFormValues } from "#app/features/contract-lines/line-form-values.ts";
import { obligationRefusal } from "#app/features/contract-lines/line-words.ts";
import { obligationChoices } from "#app/features/contract-lines/obligation-choices.server.ts";
import { obligationFormSchema } from "#app/features/contract-lines/obligation-form.schema.ts";
import { ObligationForm } from "#app/features/contract-lines/obligation-form.tsx";
import { obligationLine } from "#app/features/contract-lines/obligation-line.server.ts";
import { readLinePage } from "#app/features/contract-lines/read-note-page.server.ts";
import { removeLine } from "#app/features/contract-lines/remove-line.server.ts";
import { updateObligation } from "#app/features/contract-lines/update-obligation.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { listObligationChanges } from "#db/queries/contracts/contract-record.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Modifier l’évolution", "Marchés") },
];

const names = {
  what: "cette évolution",
  saved: "Évolution enregistrée.",
  removed: "Évolution retirée.",
  taken: "cette évolution a été retirée entre-temps.",
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, page, line, seen, contractId, lots } = await readLinePage(args, obligationLine);
  const stored = (await listObligationChanges(db, contractId)).find(({ id }) => id === line);
  const question = { contractId, lots, today: todayOf(args.context), kept: stored?.commitmentId };
  const commitments = await obligationChoices(db, question);
  return { page, seen, commitments, values: stored && obligationFormValues(stored) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, form, removes, correction } = await askLine(args);
  const { reference, seen } = correction;
  const told = { reference, names, seen };
  if (removes) return answerRemoval(await removeLine(db, obligationLine, correction), told);
  const submission = parseWithZod(form, { schema: obligationFormSchema });
  if (submission.status !== "success") return refuseLine(submission, seen);
  const saved = await updateObligation(db, { ...correction, input: submission.value });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.contract(reference), names.saved);
    case "not found":
    case "not taken":
    case "removed meanwhile":
    case "contract closed":
    case "modified meanwhile":
      return answerCorrection(saved, submission, told);
    case "unknown commitment":
    case "not fixed":
    case "already noted":
      return refuseLine(submission, seen, obligationRefusal(saved.outcome));
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
        title="Modifier l’évolution"
        context={`${page.reference} · ${page.title}`}
      />
      <ObligationForm
        commitments={shown.commitments}
        values={shown.values}
        frame={{ reply, back, seen: shown.seen, verb: "Enregistrer", removeVerb: "Retirer l’évolution" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
