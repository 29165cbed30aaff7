import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { addOrder } from "#app/features/contract-lines/add-order.server.ts";
import { refuseLine } from "#app/features/contract-lines/answer-line.server.ts";
import { lotChoices } from "#app/features/contract-lines/line-choices.ts";
import { closedWords, orderRefusal } from "#app/features/contract-lines/line-words.ts";
import { addOrderSchema } from "#app/features/contract-lines/order-form.schema.ts";
import { OrderForm } from "#app/features/contract-lines/order-form.tsx";
import { askNote, readNotePage } from "#app/features/contract-lines/read-note-page.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter une commande", "Marchés") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { id, page, lots } = await readNotePage(args);
  return { id, page, lots: lotChoices(lots) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, ...asked } = await askNote(args);
  const submission = parseWithZod(await readForm(args.request), { schema: addOrderSchema });
  if (submission.status !== "success") return refuseLine(submission, "");
  const outcome = await addOrder(db, { ...asked, input: submission.value });
  switch (outcome) {
    case "added":
      return redirectSaying(paths.contract(asked.reference), "Commande ajoutée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "contract closed":
      return refuseLine(submission, "", { formErrors: [closedWords] });
    case "unknown lot":
    case "number taken":
      return refuseLine(submission, "", orderRefusal(outcome));
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
        title="Ajouter une commande"
        context={`${page.reference} · ${page.title}`}
      />
      <OrderForm lots={shown.lots} frame={{ reply, back, id: shown.id, verb: "Ajouter la commande" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
