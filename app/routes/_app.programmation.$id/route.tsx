import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askOwnPurchase } from "#app/features/purchases/ask-plan.server.ts";
import { PurchaseForm } from "#app/features/purchases/purchase-form.tsx";
import { paths } from "#app/paths.ts";
import { LightShape } from "#app/ui/light-shape.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { toneClass } from "#app/ui/tone.ts";
import { answerLine } from "./answer.server.ts";
import { LinkedThings } from "./linked-things.tsx";
import { readPurchase, type PurchasePage } from "./read-purchase.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Marché à venir", "Programmation") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, authorityId, purchase } = await askOwnPurchase(args);
  return readPurchase(db, authorityId, purchase);
}

export function action(args: ActionFunctionArgs) {
  return answerLine(args);
}

export default function PurchaseRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.purchasePlan({ annee: String(page.year) });
  return (
    <>
      <PageHead
        crumbs={[{ label: `Programmation ${String(page.year)}`, to: back }]}
        title={page.title}
        context={page.duty.title}
      />
      <PurchaseForm
        values={page.values}
        duty={<Duty duty={page.duty} />}
        frame={{
          reply,
          seen: page.seen,
          back,
          verb: "Enregistrer",
          removeVerb: "Retirer de la programmation",
        }}
      />
      <LinkedThings page={page} />
    </>
  );
}

/** What the law asks of the line as it is stored. */
function Duty({ duty: { tone, title, sentence, source } }: Pick<PurchasePage, "duty">): ReactElement {
  return (
    <div>
      <span className={`light ${toneClass[tone]}`}>
        <LightShape name={tone} />
        {title}
      </span>
      <p>{sentence}</p>
      <p className="soft small">{source}</p>
    </div>
  );
}

export const ErrorBoundary = RouteError;
