import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { addContractor } from "#app/features/contract-lines/add-contractor.server.ts";
import { refuseLine } from "#app/features/contract-lines/answer-line.server.ts";
import { contractorChoices } from "#app/features/contract-lines/contractor-choices.server.ts";
import { addContractorSchema } from "#app/features/contract-lines/contractor-form.schema.ts";
import { ContractorForm } from "#app/features/contract-lines/contractor-form.tsx";
import { closedWords, contractorRefusal } from "#app/features/contract-lines/line-words.ts";
import { askNote, readNotePage } from "#app/features/contract-lines/read-note-page.server.ts";
import { contractorReturn } from "#app/features/contract-lines/contractor-return.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter un attributaire", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { id, page, db, ...contract } = await readNotePage(args);
  return { id, page, choices: await contractorChoices(db, contract) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, ...asked } = await askNote(args);
  const submission = parseWithZod(await readForm(args.request), { schema: addContractorSchema });
  if (submission.status !== "success") return refuseLine(submission, "");
  const added = await addContractor(db, { ...asked, input: submission.value });
  switch (added.outcome) {
    case "added":
      return redirectSaying(
        contractorReturn(asked.reference, new URL(args.request.url).searchParams),
        "Attributaire ajouté.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "contract closed":
      return refuseLine(submission, "", { formErrors: [closedWords] });
    case "unknown lot":
    case "company unknown":
    case "company ambiguous":
    case "name needed":
    case "already on lot":
    case "second lead":
    case "unknown principal":
    case "works for itself":
      return refuseLine(submission, "", contractorRefusal(added));
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
        title="Ajouter un attributaire"
        context={`${page.reference} · ${page.title}`}
      />
      <ContractorForm
        choices={shown.choices}
        frame={{
          reply,
          back: contractorReturn(page.reference, params),
          id: shown.id,
          verb: "Ajouter l’attributaire",
        }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
