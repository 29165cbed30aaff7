import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { parseMonth } from "#app/domain/calendar.ts";
import { MonthPick } from "#app/features/declarations/month-pick.tsx";
import { readStatementsPage, type StatementsPage } from "#app/features/own-work/statements-page.server.ts";
import { statementsSentence, statementsTitle } from "#app/features/own-work/statements-words.ts";
import { paths } from "#app/paths.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ContractsTable } from "./contracts-table.tsx";
import { ReturnedSection } from "./returned-section.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Mes relevés") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "declare own hours");
  const params = new URL(request.url).searchParams;
  return readStatementsPage(databaseOf(context), {
    organisationId: organisationOf(viewer),
    month: parseMonth(params.get("mois") ?? "") ?? null,
    today: todayOf(context),
    params,
  });
}

export default function OwnStatementsRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const { contracts, month } = page;
  return (
    <>
      <PageHead title={statementsTitle(page)} context={statementsSentence(page)} />
      <MonthPick at={paths.ownStatements()} page={page} />
      <ReturnedSection returned={page.returned} />
      <OtherMonths page={page} />
      {contracts.total === 0 ? (
        <EmptyState
          kind="never"
          title="Vous ne travaillez sur aucun marché ce mois-ci."
          actions={<LinkButton to={paths.opportunities()}>Voir les opportunités</LinkButton>}
        >
          Un marché s’affiche ici dès qu’un facilitateur y note votre structure ou l’une de vos embauches.
        </EmptyState>
      ) : (
        <>
          <ContractsTable month={month} contracts={contracts.shown} total={contracts.total} />
          {contracts.total > contracts.pageSize && <Pagination {...contracts} noun={["marché", "marchés"]} />}
        </>
      )}
    </>
  );
}

function OtherMonths({ page }: { page: StatementsPage }): ReactElement | null {
  if (page.otherMonths.length === 0) return null;
  return (
    <p>
      Aussi à envoyer{"\u00a0"}:{" "}
      {page.otherMonths.map(({ month, count }, index) => (
        <span key={month}>
          {index > 0 && ", "}
          <Link to={paths.ownStatements({ mois: month })}>{`${formatMonth(month)} (${count})`}</Link>
        </span>
      ))}
      .
    </p>
  );
}

export const ErrorBoundary = RouteError;
