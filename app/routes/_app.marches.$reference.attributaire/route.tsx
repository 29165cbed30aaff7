import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { addContractorSchema } from "#app/features/contracts/add-contractor.schema.ts";
import { addContractor } from "#app/features/contracts/add-contractor.server.ts";
import { askNote, readNotePage } from "#app/features/contracts/read-note-page.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import { ContractorForm } from "./form.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter un attributaire", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { id, reference, title, lots, db, contractId } = await readNotePage(args);
  const contractors = await listContractors(db, contractId);
  const principals = contractors.map(({ organisationId, name, lotId }) => ({
    value: organisationId,
    label: `${name} (lot ${lots.find((lot) => lot.value === lotId)?.number ?? ""})`,
  }));
  return { id, reference, title, lots: lots.map(({ value, label }) => ({ value, label })), principals };
}

export async function action(args: ActionFunctionArgs) {
  const { db, ...asked } = await askNote(args);
  const submission = parseWithZod(await readForm(args.request), { schema: addContractorSchema });
  if (submission.status !== "success") return formReply(submission);
  const outcome = await addContractor(db, { ...asked, input: submission.value });
  switch (outcome) {
    case "added":
      return redirectSaying(paths.contract(asked.reference), "Attributaire ajouté.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "contract closed":
      return formReply(submission, {
        formErrors: ["Ce marché est clos ou annulé : rouvrez-le d’abord, par « Modifier »."],
      });
    case "unknown lot":
      return formReply(submission, { fieldErrors: { lot: ["Choisissez un lot de ce marché."] } });
    case "name needed":
      return formReply(submission, {
        fieldErrors: { name: ["Ce SIRET est nouveau ici : écrivez le nom de l’entreprise."] },
      });
    case "already on lot":
      return formReply(submission, {
        fieldErrors: { siret: ["Cette entreprise est déjà attributaire de ce lot."] },
      });
    case "second lead":
      return formReply(submission, {
        fieldErrors: { role: ["Ce lot a déjà un mandataire : choisissez cotraitant ou sous-traitant."] },
      });
    case "unknown principal":
      return formReply(submission, {
        fieldErrors: { principal: ["Choisissez un attributaire du même lot."] },
      });
  }
}

export default function NoteRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
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
      <ContractorForm page={page} lastResult={sent?.result} back={paths.contract(page.reference)} />
    </>
  );
}

export const ErrorBoundary = RouteError;
