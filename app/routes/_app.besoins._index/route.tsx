import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { hireNeedStates, type HireNeedState } from "#app/domain/hire-need.ts";
import { needLine } from "#app/features/needs/need-line.ts";
import { NeedsTable } from "#app/features/needs/needs-table.tsx";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { countNeeds, countProposals, listNeeds } from "#db/queries/needs/need-list.server.ts";

const stateParam = "etat";
const allStates = "tous";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Besoins d’embauche", "Participants") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, hostId } = await askOwnHost(request, context, "view participants");
  const params = new URL(request.url).searchParams;
  const word = params.get(stateParam) ?? "";
  const state = readState(word);
  const total = await countNeeds(db, hostId, state);
  const { page: asked, pageSize } = readPage(params);
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)));
  const needs = await listNeeds(db, { hostId, state, limit: pageSize, offset: (page - 1) * pageSize });
  const counts = await countProposals(
    db,
    needs.map(({ id }) => id),
  );
  const value = state === null ? allStates : state === "open" ? "" : word;
  return { total, page, pageSize, value, needs: needs.map((need) => needLine(need, counts.get(need.id))) };
}

function readState(word: string): HireNeedState | null {
  if (word === allStates) return null;
  const states = Object.entries(hireNeedStates) as Array<[HireNeedState, { exchange: string }]>;
  return states.find(([, { exchange }]) => exchange === word)?.[0] ?? "open";
}

const options = [
  { value: hireNeedStates.filled.exchange, label: "Pourvus" },
  { value: hireNeedStates.dropped.exchange, label: "Abandonnés" },
  { value: allStates, label: "Tous" },
];

export default function NeedsRoute(): ReactElement {
  const { needs, value, ...list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Participants", to: paths.participants() }]}
        title="Besoins d’embauche"
        context="Ce que cherchent les entreprises de vos marchés. Un besoin se note sur la page de son marché."
      />
      <FilterBar label="Filtrer les besoins">
        <FilterSelect label="État" name={stateParam} value={value} all="Ouverts" options={options} />
      </FilterBar>
      {needs.length === 0 ? (
        <EmptyState
          kind={value === "" ? "never" : "filtered"}
          title={value === "" ? "Aucun besoin ouvert" : "Aucun besoin dans cet état"}
          actions={<LinkButton to={paths.contracts()}>Voir les marchés</LinkButton>}
        >
          Notez un besoin depuis la page d’un marché, section «&nbsp;Besoins et propositions&nbsp;».
        </EmptyState>
      ) : (
        <>
          <NeedsTable
            contracts
            caption={`${countOf(list.total, "besoin")}, les plus pressés d’abord`}
            needs={needs}
          />
          <Pagination {...list} noun={["besoin", "besoins"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
