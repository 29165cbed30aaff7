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
import { lotChoices } from "#app/features/contract-lines/line-choices.ts";
import { orderFormValues } from "#app/features/contract-lines/line-form-values.ts";
import { orderRefusal } from "#app/features/contract-lines/line-words.ts";
import { orderFormSchema } from "#app/features/contract-lines/order-form.schema.ts";
import { OrderForm } from "#app/features/contract-lines/order-form.tsx";
import { orderLine } from "#app/features/contract-lines/order-line.server.ts";
import { readLinePage } from "#app/features/contract-lines/read-note-page.server.ts";
import { removeLine } from "#app/features/contract-lines/remove-line.server.ts";
import { updateOrder } from "#app/features/contract-lines/update-order.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { listOrders } from "#db/queries/contracts/contract-record.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Modifier la commande", "Marchés") },
];

const names = {
  what: "cette commande",
  saved: "Commande enregistrée.",
  removed: "Commande retirée.",
  taken: "cette commande a été retirée entre-temps.",
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, page, line, seen, contractId, lots } = await readLinePage(args, orderLine);
  const stored = (await listOrders(db, contractId)).find(({ id }) => id === line);
  return { page, seen, lots: lotChoices(lots), values: stored && orderFormValues(stored) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, form, removes, correction } = await askLine(args);
  const { reference, seen } = correction;
  const told = { reference, names, seen };
  if (removes) return answerRemoval(await removeLine(db, orderLine, correction), told);
  const submission = parseWithZod(form, { schema: orderFormSchema });
  if (submission.status !== "success") return refuseLine(submission, seen);
  const saved = await updateOrder(db, { ...correction, input: submission.value });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.contract(reference), names.saved);
    case "not found":
    case "not taken":
    case "removed meanwhile":
    case "contract closed":
    case "modified meanwhile":
      return answerCorrection(saved, submission, told);
    case "unknown lot":
    case "number taken":
      return refuseLine(submission, seen, orderRefusal(saved.outcome));
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
        title="Modifier la commande"
        context={`${page.reference} · ${page.title}`}
      />
      <OrderForm
        lots={shown.lots}
        values={shown.values}
        frame={{ reply, back, seen: shown.seen, verb: "Enregistrer", removeVerb: "Retirer la commande" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
