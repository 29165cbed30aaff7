import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { readYear } from "#app/features/grants/ask-grant.server.ts";
import { plansFor } from "#app/features/plans/list-plans.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageOf } from "#app/ui/page-of.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { YearLinks } from "#app/ui/year-links.tsx";
import { siretOf } from "#db/queries/report-choices.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { PlansTable } from "./plans-table.tsx";
import { TerritoryLines } from "./territory-lines.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Plans d’actions") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view plans");
  const isHost = viewer.role === "facilitator";
  if (isHost && viewer.organisationId === null) throw new Response(null, { status: 403 });
  const db = databaseOf(context);
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const current = Number(today.slice(0, 4));
  const year = readYear(params.get("annee") ?? "") ?? current;
  const { plans, own } = await plansFor(db, { viewer, year, today });
  const siret = isHost ? await siretOf(db, viewer.organisationId as OrganisationId) : null;
  return {
    ...pageOf(plans, params),
    own,
    year,
    years: [...new Set([current + 1, current, current - 1, year])].sort((one, other) => other - one),
    /** A host makes the plans it lacks: this year’s, next year’s. */
    toMake:
      siret === null
        ? []
        : [current, current + 1]
            .filter((each) => plans.every((plan) => plan.year !== each))
            .map((each) => ({ siret, year: each })),
    isHost,
  };
}

export default function PlansRoute(): ReactElement {
  const { shown, own, year, years, toMake, isHost, ...list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Plans d’actions"
        context={
          isHost
            ? "Ce que votre structure prévoit chaque année, dimension par dimension. Un plan se partage avec les directions territoriales quand il est prêt."
            : `Plans ${year} que les porteurs ont partagés.`
        }
        actions={toMake.map((plan, index) => (
          <LinkButton
            key={plan.year}
            icon="plus"
            {...(index === 0 ? { variant: "primary" as const } : {})}
            to={paths.editPlan(plan.siret, plan.year)}
          >
            Préparer le plan {plan.year}
          </LinkButton>
        ))}
      />
      {!isHost && (
        <YearLinks
          label="Année"
          years={years}
          current={year}
          to={(each) => paths.plans({ annee: String(each) })}
        />
      )}
      <TerritoryLines own={own} year={year} />
      {list.total === 0 ? (
        <EmptyState
          kind="never"
          title={isHost ? "Aucun plan d’actions" : `Aucun plan partagé pour ${year}`}
          icon="check"
        >
          {isHost
            ? "Un plan dit ce que vous ferez dans l’année pour chacune des cinq dimensions de la Fiche action 02\u202f; ce que vous notez au journal le fait avancer."
            : "Les porteurs partagent leur plan quand il est prêt."}
        </EmptyState>
      ) : (
        <>
          <PlansTable caption={`${countOf(list.total, "plan")} d’actions`} plans={shown} />
          <Pagination {...list} noun={["plan", "plans"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
