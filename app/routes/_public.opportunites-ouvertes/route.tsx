import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Link, useLoaderData, useRouteError } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  filterPublicLots,
  publicChoices,
  readPublicFilters,
} from "#app/features/public-opportunities/filter-public-lots.ts";
import { readPublicLots } from "#app/features/public-opportunities/read-public-lots.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { Brand } from "#app/ui/brand.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSearch, FilterSelect } from "#app/ui/filter-fields.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageOf } from "#app/ui/page-of.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { RouteErrorPage } from "#app/ui/route-error-page.tsx";
import { PublicLotCard } from "./public-lot-card.tsx";

const title = "Opportunités ouvertes aux structures d’insertion";
const closedTitle = "Les opportunités ne sont pas publiées ici";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? closedTitle : title) },
  ...(error
    ? []
    : [
        {
          tagName: "link",
          rel: "alternate",
          type: "application/atom+xml",
          title,
          href: paths.publicFeed(),
        },
      ]),
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const lots = await readPublicLots(databaseOf(context), todayOf(context));
  if (lots === null) throw new Response(null, { status: 404 });
  const params = new URL(request.url).searchParams;
  const filters = readPublicFilters(params);
  const page = pageOf(filterPublicLots(lots, filters), params);
  return {
    ...page,
    filters,
    choices: publicChoices(lots),
    isEmpty: lots.length === 0,
  };
}

export default function PublicOpportunitiesRoute(): ReactElement {
  const { shown, filters, choices, isEmpty, ...list } = useLoaderData<typeof loader>();
  const { q, lieu, etape, dispositif } = filters;
  const active = [lieu, etape, dispositif].filter((value) => value !== "").length;
  return (
    <PublicShell layout="page">
      <Brand to={paths.home()} line="L’atelier des clauses sociales" />
      <PageHead
        title={title}
        context="Des lots de marchés publics où des heures d’insertion restent à placer, ouverts par les acheteurs et leurs facilitateurs."
        actions={<LinkButton to={paths.signIn()}>Se connecter</LinkButton>}
      />
      <FilterBar label="Filtrer les opportunités" active={active}>
        <FilterSearch value={q} placeholder="Objet, acheteur, commune" />
        <FilterSelect label="Territoire" name="lieu" value={lieu} all="Tous" options={choices.places} />
        <FilterSelect label="Étape" name="etape" value={etape} all="Toutes" options={choices.stages} />
        <FilterSelect
          label="Dispositif"
          name="dispositif"
          value={dispositif}
          all="Tous"
          options={choices.mechanisms}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState
          kind={isEmpty ? "never" : "filtered"}
          title={
            isEmpty ? "Aucune opportunité ouverte aujourd’hui" : "Aucune opportunité ne répond à ces filtres"
          }
          actions={!isEmpty && <LinkButton to={paths.publicOpportunities()}>Tout effacer</LinkButton>}
        >
          {isEmpty
            ? "Elles s’affichent ici dès qu’un lot est ouvert aux structures."
            : "Retirez un filtre, ou cherchez un autre mot."}
        </EmptyState>
      ) : (
        <>
          <p className="soft">{countOf(list.total, "opportunité")}, les plus récentes d’abord</p>
          <div className="opps">
            {shown.map((lot) => (
              <PublicLotCard key={lot.lotId} lot={lot} />
            ))}
          </div>
          <Pagination {...list} noun={["opportunité", "opportunités"]} />
        </>
      )}
      <p className="small soft">
        Vous êtes une structure d’insertion et n’avez pas de compte{"\u202f"}? Demandez-le au porteur qui suit
        un de ces lots&nbsp;: il est gratuit, et dit quels lots conviennent à vos métiers et à votre zone. Ces
        lots se suivent aussi sans compte, par{" "}
        <Link to={paths.publicFeed()} reloadDocument>
          un fil Atom
        </Link>
        .
      </p>
    </PublicShell>
  );
}

export function ErrorBoundary(): ReactElement {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) return <RouteErrorPage />;
  return (
    <PublicShell layout="page">
      <Brand to={paths.home()} />
      <PageHead title={closedTitle} />
      <p>Cette installation les montre seulement aux structures qui ont un compte.</p>
      <div className="actions">
        <LinkButton to={paths.signIn()}>Se connecter</LinkButton>
      </div>
    </PublicShell>
  );
}
