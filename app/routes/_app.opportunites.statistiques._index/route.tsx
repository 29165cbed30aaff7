import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { PeriodBar } from "#app/features/report/period-bar.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatMonthSpan } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { FiguresPanel } from "./figures-panel.tsx";
import { LotsSection } from "./lots-section.tsx";
import { readPage, type StatisticsPage } from "./read-page.server.ts";
import { StructuresSection } from "./structures-section.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ce que répondent les structures") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readPage(request, context);
}

export default function AnswerStatisticsRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { period, refused, totals } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Opportunités", to: paths.opportunities() }]}
        title={titleOf(totals)}
        context={`Lots ouverts aux structures, ${formatMonthSpan(period.from, period.to)}. Les réponses données depuis comptent.`}
        actions={
          totals.opened > 0 && (
            <LinkButton
              reloadDocument
              icon="download"
              to={paths.answerStatisticsFile({ de: period.from, a: period.to })}
            >
              Télécharger (CSV)
            </LinkButton>
          )
        }
      />
      {refused !== null && <Notice tone="at_risk" title={refused} />}
      <PeriodBar
        label="Période d’ouverture des lots"
        period={page.period}
        months={page.months}
        addressOf={paths.answerStatistics}
      />
      {totals.opened === 0 ? (
        <Nothing page={page} />
      ) : (
        <>
          <FiguresPanel page={page} />
          <LotsSection page={page} />
          <StructuresSection page={page} />
        </>
      )}
    </>
  );
}

function titleOf({ opened, interested }: StatisticsPage["totals"]): string {
  if (opened === 0) return "Ce que répondent les structures";
  const lots = countOf(opened, "lot ouvert", "lots ouverts");
  return `${countOf(interested, "réponse intéressée", "réponses intéressées")} sur ${lots}`;
}

function Nothing({ page: { hasOpened } }: { page: StatisticsPage }): ReactElement {
  return (
    <EmptyState
      kind={hasOpened ? "filtered" : "never"}
      icon="chart"
      title={hasOpened ? "Aucun lot ouvert pendant cette période" : "Aucun lot ouvert aux structures"}
      actions={<LinkButton to={paths.opportunities()}>Voir les opportunités</LinkButton>}
    >
      {hasOpened
        ? "Choisissez d’autres mois."
        : "Les chiffres s’affichent ici dès qu’un lot est ouvert et qu’une structure répond."}
    </EmptyState>
  );
}

export const ErrorBoundary = RouteError;
