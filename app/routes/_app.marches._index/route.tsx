import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import {
  filterParams,
  readContractFilters,
  unassignedOnly,
} from "#app/features/contracts/contract-filters.ts";
import { portfolioOf } from "#app/features/contracts/portfolio.server.ts";
import { ownContracts } from "#app/features/contracts/viewer-contracts.ts";
import { countToSendByContract } from "#app/features/own-work/count-to-send.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { RulerLegend } from "#app/ui/ruler-legend.tsx";
import { BuyerActs } from "./buyer-acts.tsx";
import { buyerSentence } from "./buyer-sentence.ts";
import { ContractFilterBar } from "./contract-filter-bar.tsx";
import { ContractTable } from "./contract-table.tsx";
import { EmptyList } from "./empty-list.tsx";
import { activeFilters } from "./filter-words.ts";
import { listPage } from "./list-page.ts";
import { portfolioSentence } from "./portfolio-sentence.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Marchés") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view contracts");
  const own = ownContracts(viewer);
  if (own === null) throw new Response(null, { status: 403 });
  const db = databaseOf(context);
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const mayTake = own.kind === "host";
  const ownHours = own.kind === "structure";
  const isBuyer = own.kind === "authority";
  const unassigned = mayTake && readContractFilters(params).unassigned;
  const portfolio = await portfolioOf(db, unassigned ? { kind: "unassigned" } : own, today);
  const toSend = ownHours ? await countToSendByContract(db, own.organisationId, today) : null;
  return {
    ...listPage(portfolio, params, toSend),
    options: portfolio.options,
    sentence: isBuyer ? buyerSentence(portfolio) : portfolioSentence(portfolio, ownHours),
    ownHours,
    isBuyer,
    never: portfolio.contracts.length === 0,
    mayCreate: mayEver(viewer.role, "create contract"),
    waiting: portfolio.waiting,
  };
}

const hourWords =
  "Une heure d’insertion est une heure travaillée pour votre marché par une personne éloignée de l’emploi. Elle est «\u00a0faite\u00a0» quand la facilitatrice l’a validée.";

export default function ContractsRoute(): ReactElement {
  const data = useLoaderData<typeof loader>();
  const { filters, options, totals, lines } = data;
  return (
    <>
      <PageHead
        title={
          data.isBuyer || data.ownHours
            ? "Vos marchés"
            : filters.unassigned
              ? "Marchés à attribuer"
              : "Marchés"
        }
        context={<Context {...data} />}
        actions={
          data.mayCreate ? (
            <LinkButton variant="primary" icon="plus" to={paths.newContract()}>
              Créer un marché
            </LinkButton>
          ) : data.isBuyer ? (
            <BuyerActs never={data.never} />
          ) : undefined
        }
      />
      <ContractFilterBar
        filters={filters}
        options={options}
        found={totals.contracts}
        lights={!data.ownHours}
        ofOneBuyer={data.isBuyer}
      />
      {lines.length === 0 ? (
        <EmptyList {...data} unassigned={filters.unassigned} active={activeFilters(filters, options)} />
      ) : (
        <>
          <ContractTable {...data} toTake={filters.unassigned} />
          <Pagination {...data} total={totals.contracts} noun={["marché", "marchés"]} />
          {!filters.unassigned && !data.ownHours && <RulerLegend />}
          {data.isBuyer && <p className="soft small">{hourWords}</p>}
        </>
      )}
    </>
  );
}

type ContextProps = { sentence: string; waiting: number; filters: { unassigned: boolean } };

function Context({ sentence, waiting, filters }: ContextProps): ReactElement {
  const toOthers = `${paths.contracts()}?${filterParams.unassigned}=${unassignedOnly}`;
  return (
    <>
      {sentence}{" "}
      {filters.unassigned ? (
        <Link to={paths.contracts()}>Revenir à nos marchés</Link>
      ) : (
        waiting > 0 && <Link to={toOthers}>{`${countOf(waiting, "marché")} à attribuer`}</Link>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
