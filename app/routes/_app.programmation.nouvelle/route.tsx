import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerPurchase } from "#app/features/purchases/answer-purchase.server.ts";
import { askPlan } from "#app/features/purchases/ask-plan.server.ts";
import { readPlanYear } from "#app/features/purchases/plan-year.ts";
import { purchaseFormSchema } from "#app/features/purchases/purchase-form.schema.ts";
import { PurchaseForm } from "#app/features/purchases/purchase-form.tsx";
import { savePurchase } from "#app/features/purchases/save-purchase.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter un marché", "Programmation") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { today } = await askPlan({ request, context });
  const year = readPlanYear(new URL(request.url).searchParams, today);
  return { id: randomUUID() as string, year, values: { year: String(year), decision: "undecided" as const } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, authorityId, db } = await askPlan({ request, context });
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: purchaseFormSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const saved = await savePurchase(db, {
    viewer,
    authorityId,
    id: newIdIn(form),
    isNew: true,
    seen: "",
    confirmed: textIn(form, recordFields.confirmed),
    input: submission.value,
  });
  return answerPurchase(saved, submission);
}

export default function NewPurchaseRoute(): ReactElement {
  const { id, year, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.purchasePlan({ annee: String(year) });
  return (
    <>
      <PageHead
        crumbs={[{ label: `Programmation ${String(year)}`, to: back }]}
        title="Ajouter un marché"
        context={"Seul l’objet est nécessaire\u00a0: le reste se complète plus tard."}
      />
      <PurchaseForm values={values} frame={{ reply, id, back, verb: "Ajouter" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
