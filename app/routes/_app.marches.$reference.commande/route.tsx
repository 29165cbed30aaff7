import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { addOrderSchema } from "#app/features/contracts/add-order.schema.ts";
import { addOrder } from "#app/features/contracts/add-order.server.ts";
import { askNote, readNotePage } from "#app/features/contracts/read-note-page.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { OrderForm } from "./form.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter une commande", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { id, reference, title, lots } = await readNotePage(args);
  return { id, reference, title, lots: lots.map(({ value, label }) => ({ value, label })) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, ...asked } = await askNote(args);
  const submission = parseWithZod(await readForm(args.request), { schema: addOrderSchema });
  if (submission.status !== "success") return formReply(submission);
  const outcome = await addOrder(db, { ...asked, input: submission.value });
  switch (outcome) {
    case "added":
      return redirectSaying(paths.contract(asked.reference), "Commande ajoutée.");
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
    case "number taken":
      return formReply(submission, {
        fieldErrors: { number: ["Ce lot a déjà une commande de ce numéro : écrivez-en un autre."] },
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
        title="Ajouter une commande"
        context={`${page.reference} · ${page.title}`}
      />
      <OrderForm page={page} lastResult={sent?.result} back={paths.contract(page.reference)} />
    </>
  );
}

export const ErrorBoundary = RouteError;
