import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Conflict } from "#app/features/contracts/conflict.tsx";
import { conflictOf } from "#app/features/contracts/conflict-of.ts";
import { contractFormSchema } from "#app/features/contracts/contract-form.schema.ts";
import { ContractForm } from "#app/features/contracts/contract-form.tsx";
import { contractFormValues } from "#app/features/contracts/contract-form-values.ts";
import { draftOfSheet } from "#app/features/contracts/read-draft.server.ts";
import { readFormChoices } from "#app/features/contracts/read-form-choices.server.ts";
import { refusalWords } from "#app/features/contracts/refusal-words.ts";
import { updateContract } from "#app/features/contracts/update-contract.server.ts";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle(`Modifier ${page.title}`, "Marchés") : pageTitle(errorWords(error).title) },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const db = databaseOf(context);
  const sheet = await findContractSheet(db, visibleContracts(viewer), params.reference ?? "");
  if (!sheet) throw new Response(null, { status: 404 });
  if (sheet.hostId === null)
    throw new Response(null, { status: 302, headers: { Location: paths.contract(sheet.reference) } });
  const draft = draftOfSheet(sheet, await listLots(db, sheet.id));
  return {
    title: sheet.title,
    reference: sheet.reference,
    defaultValue: contractFormValues(draft, sheet, sheet.revision),
    choices: await readFormChoices(db, sheet.hostId),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const submission = parseWithZod(await readForm(request), { schema: contractFormSchema });
  // What the page showed stays what it showed, even though the loader reads again without script.
  const told = { revision: revisionIn(submission.payload), conflict: null };
  if (submission.status !== "success") {
    const status = submission.status === "error" ? 400 : 200;
    return data({ ...told, result: submission.reply() }, { status });
  }
  const reference = params.reference ?? "";
  const scopes = visibleContracts(viewer);
  const saved = await updateContract(databaseOf(context), {
    viewer,
    scopes,
    reference,
    input: submission.value,
    today: todayOf(context),
  });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.contract(saved.reference), "Marché enregistré.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "modified meanwhile": {
      const conflict = conflictOf({ ...saved, what: "ce marché" });
      const result = submission.reply({ formErrors: [conflict.sentence] });
      // The next sending is made knowing what the other wrote: it carries the revision seen now.
      return data({ result, conflict, revision: String(saved.revision) }, { status: 400 });
    }
    case "reference taken":
    case "contract closed":
    case "lines in the way":
    case "authority unknown":
    case "authority without name":
    case "authority ambiguous":
    case "commune unknown":
    case "commune ambiguous":
      return data(
        { ...told, result: submission.reply(refusalWords(saved, viewer.organisationId)) },
        { status: 400 },
      );
  }
}

function revisionIn(payload: Record<string, unknown>): string {
  return typeof payload.revision === "string" ? payload.revision : "";
}

export default function EditContractRoute(): ReactElement {
  const { title, reference, defaultValue, choices } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: title, to: paths.contract(reference) },
        ]}
        title="Modifier le marché"
        context={`${reference} · ${title}`}
      />
      <ContractForm
        lastResult={sent?.result}
        defaultValue={defaultValue}
        choices={choices}
        revision={sent?.revision ?? defaultValue.revision}
        verb="Enregistrer"
        back={paths.contract(reference)}
      >
        {sent?.conflict ? <Conflict conflict={sent.conflict} /> : null}
      </ContractForm>
    </>
  );
}

export const ErrorBoundary = RouteError;
