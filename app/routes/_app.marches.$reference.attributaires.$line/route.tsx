import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  answerCorrection,
  answerRemoval,
  askLine,
  refuseLine,
} from "#app/features/contract-lines/answer-line.server.ts";
import { contractorChoices } from "#app/features/contract-lines/contractor-choices.server.ts";
import { contractorFormSchema } from "#app/features/contract-lines/contractor-form.schema.ts";
import { ContractorForm } from "#app/features/contract-lines/contractor-form.tsx";
import { contractorLine } from "#app/features/contract-lines/contractor-line.server.ts";
import { contractorFormValues } from "#app/features/contract-lines/line-form-values.ts";
import { contractorRefusal } from "#app/features/contract-lines/line-words.ts";
import { readLinePage } from "#app/features/contract-lines/read-note-page.server.ts";
import { removeLine } from "#app/features/contract-lines/remove-line.server.ts";
import { updateContractor } from "#app/features/contract-lines/update-contractor.server.ts";
import { contractorReturn } from "#app/features/contract-lines/contractor-return.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Modifier l’attributaire", "Marchés") },
];

const names = {
  what: "cette entreprise",
  saved: "Attributaire enregistré.",
  removed: "Attributaire retiré.",
  taken: "cette entreprise a été retirée entre-temps.",
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, page, line, seen, contractId, lots } = await readLinePage(args, contractorLine);
  const stored = (await listContractors(db, contractId)).find(({ id }) => id === line);
  const choices = await contractorChoices(db, { contractId, lots, line });
  return { page, seen, choices, values: stored && contractorFormValues(stored) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, form, removes, correction } = await askLine(args);
  const { reference, seen } = correction;
  const told = { reference, names, seen };
  if (removes) return answerRemoval(await removeLine(db, contractorLine, correction), told);
  const submission = parseWithZod(form, { schema: contractorFormSchema });
  if (submission.status !== "success") return refuseLine(submission, seen);
  const saved = await updateContractor(db, { ...correction, input: submission.value });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(contractorReturn(reference, new URL(args.request.url).searchParams), names.saved);
    case "not found":
    case "not taken":
    case "removed meanwhile":
    case "contract closed":
    case "modified meanwhile":
      return answerCorrection(saved, submission, told);
    case "unknown lot":
    case "company unknown":
    case "company ambiguous":
    case "name needed":
    case "already on lot":
    case "second lead":
    case "unknown principal":
    case "works for itself":
    case "in use":
      return refuseLine(submission, seen, contractorRefusal(saved));
  }
}

export default function NoteRoute(): ReactElement {
  const { page, ...shown } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: page.title, to: paths.contract(page.reference) },
        ]}
        title="Modifier l’attributaire"
        context={`${page.reference} · ${page.title}`}
      />
      <ContractorForm
        choices={shown.choices}
        values={shown.values}
        frame={{
          reply,
          back: contractorReturn(page.reference, params),
          seen: shown.seen,
          verb: "Enregistrer",
          removeVerb: "Retirer l’attributaire",
        }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
