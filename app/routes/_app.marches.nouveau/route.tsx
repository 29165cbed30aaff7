import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { contractFormSchema } from "#app/features/contracts/contract-form.schema.ts";
import { ContractForm } from "#app/features/contracts/contract-form.tsx";
import { newContractFormValues } from "#app/features/contracts/contract-form-values.ts";
import { createContract } from "#app/features/contracts/create-contract.server.ts";
import { readFormChoices } from "#app/features/contracts/read-form-choices.server.ts";
import { refusalWords } from "#app/features/contracts/refusal-words.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import type { OrganisationId } from "#db/schema/columns.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Créer un marché", "Marchés") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, hostId } = await requireHost(request, context);
  return {
    defaultValue: newContractFormValues(randomUUID(), viewer.name),
    choices: await readFormChoices(databaseOf(context), hostId),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, hostId } = await requireHost(request, context);
  const submission = parseWithZod(await readForm(request), { schema: contractFormSchema });
  if (submission.status !== "success") return formReply(submission);
  const created = await createContract(databaseOf(context), { viewer, input: submission.value, hostId });
  if (created.outcome !== "created") return formReply(submission, refusalWords(created, hostId));
  return redirectSaying(paths.contract(created.reference), "Marché créé.");
}

async function requireHost(request: Request, context: LoaderFunctionArgs["context"]) {
  const viewer = await requirePermission(request, context, "create contract");
  if (viewer.organisationId === null) throw new Response(null, { status: 403 });
  return { viewer, hostId: viewer.organisationId as OrganisationId };
}

export default function NewContractRoute(): ReactElement {
  const { defaultValue, choices } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Marchés", to: paths.contracts() }]}
        title="Créer un marché"
        context="L’essentiel d’abord&nbsp;: le reste se complète quand il est connu."
      />
      <ContractForm
        lastResult={sent?.result}
        defaultValue={defaultValue}
        choices={choices}
        verb="Créer le marché"
        back={paths.contracts()}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
