import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askPlan } from "#app/features/purchases/ask-plan.server.ts";
import { readPlan } from "#app/features/purchases/read-plan.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { pageSizes } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerPlan } from "./answer-plan.server.ts";
import { DecisionTotals } from "./decision-totals.tsx";
import { EmptyPlan } from "./empty-plan.tsx";
import { NotToForget } from "./not-to-forget.tsx";
import { PlanFact } from "./plan-fact.tsx";
import { PlanTable } from "./plan-table.tsx";
import { planSentence } from "./plan-sentence.ts";
import { YearTabs } from "./year-tabs.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Programmation") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, authorityId, today } = await askPlan({ request, context });
  return readPlan(db, { authorityId, params: new URL(request.url).searchParams, today });
}

export function action(args: ActionFunctionArgs) {
  return answerPlan(args);
}

export default function PlanRoute(): ReactElement {
  const plan = useLoaderData<typeof loader>();
  const search = { annee: String(plan.year) };
  return (
    <>
      <PageHead
        title={`Programmation ${String(plan.year)}`}
        context={planSentence(plan)}
        actions={
          plan.count > 0 && (
            <>
              <LinkButton reloadDocument icon="download" to={paths.purchasePlanFile(search)}>
                CSV
              </LinkButton>
              <LinkButton icon="upload" to={paths.pastePurchases(search)}>
                Coller une liste
              </LinkButton>
              <LinkButton variant="primary" icon="plus" to={paths.newPurchase(search)}>
                Ajouter un marché
              </LinkButton>
            </>
          )
        }
      />
      <YearTabs plan={plan} />
      {plan.count === 0 ? (
        <EmptyPlan plan={plan} />
      ) : (
        <>
          <PlanFact plan={plan} />
          <PlanTable plan={plan} />
          {plan.list.total > pageSizes[0] && <Pagination {...plan.list} noun={["marché", "marchés"]} />}
          <DecisionTotals plan={plan} />
        </>
      )}
      <NotToForget plan={plan} />
    </>
  );
}

export const ErrorBoundary = RouteError;
