import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { proposalStates, proposalSubjects } from "#app/domain/reference-proposal.ts";
import { AdoptForm, tickedIn } from "#app/features/reference-proposals/adopt-form.tsx";
import { adoptReply } from "#app/features/reference-proposals/adopt-reply.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { filterParams } from "./filter-params.ts";
import { ProposalTable } from "./proposal-table.tsx";
import { readProposalList } from "./read-list.server.ts";

const title = "Propositions";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle(title, "Références et textes") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "propose references");
  const params = new URL(request.url).searchParams;
  const list = await readProposalList(databaseOf(context), params, todayOf(context));
  return { ...list, mayAdopt: mayEver(viewer.role, "adopt references") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "adopt references");
  const form = await readForm(request);
  const asked = { viewer, form, today: todayOf(context), at: instant(nowOf(context)) };
  return adoptReply(databaseOf(context), asked);
}

const optionsOf = (table: Readonly<Record<string, { label: string }>>) =>
  Object.entries(table).map(([value, { label }]) => ({ value, label }));

export default function ProposalsRoute(): ReactElement {
  const { mayAdopt, ...list } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const hasOpen = list.lines.some(({ state }) => state === "open");
  const isFiltered = list.state !== "" || list.subject !== "";
  const propose = (
    <LinkButton variant="primary" icon="plus" to={paths.newReferenceProposal()}>
      Proposer un changement
    </LinkButton>
  );
  return (
    <>
      <PageHead
        crumbs={[{ label: "Références et textes", to: paths.references() }]}
        title={title}
        context="Ce que le réseau propose de changer dans ses valeurs, ses textes et sa liste de publics, et ce qu’il en a décidé."
        actions={
          <>
            <LinkButton to={paths.referenceVersions()}>Versions adoptées</LinkButton>
            {propose}
          </>
        }
      />
      <FilterBar label="Filtrer les propositions">
        <FilterSelect
          label="État"
          name={filterParams.state}
          value={list.state}
          all="Toutes"
          options={optionsOf(proposalStates)}
        />
        <FilterSelect
          label="Objet"
          name={filterParams.subject}
          value={list.subject}
          all="Tous"
          options={optionsOf(proposalSubjects)}
        />
      </FilterBar>
      {list.lines.length === 0 ? (
        <EmptyState
          kind={isFiltered ? "filtered" : "never"}
          title={isFiltered ? "Aucune proposition ne répond à ces filtres" : "Aucune proposition"}
          actions={
            isFiltered ? <LinkButton to={paths.referenceProposals()}>Tout afficher</LinkButton> : propose
          }
        >
          Une valeur ou un texte ne vous convient pas&nbsp;: proposez le vôtre, le réseau en discute.
        </EmptyState>
      ) : (
        <>
          <ProposalTable list={list} mayAdopt={mayAdopt && hasOpen} ticked={tickedIn(reply)} />
          <Pagination {...list} noun={["proposition", "propositions"]} />
        </>
      )}
      {mayAdopt && hasOpen && (
        <Section id="adopter-ensemble" title="Adopter les propositions cochées">
          <AdoptForm
            key={list.nextVersion}
            today={list.today}
            number={list.nextVersion}
            reply={reply}
            back={paths.references()}
          >
            <p className="soft">
              Cochez dans la liste ce que la réunion a adopté&nbsp;: le tout fait une seule version datée.
            </p>
          </AdoptForm>
        </Section>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
