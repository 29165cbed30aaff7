import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { paths } from "#app/paths.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ParticipantFilterBar } from "./participant-filter-bar.tsx";
import { ParticipantTable } from "./participant-table.tsx";
import { readList } from "./read-list.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Participants") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, hostId } = await askOwnHost(request, context, "view participants");
  const params = new URL(request.url).searchParams;
  return readList(db, { hostId, today: todayOf(context), params });
}

export default function ParticipantsRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Participants"
        context="Les dossiers de votre porteur. Chaque dossier ouvert est noté au journal."
        actions={
          <>
            <LinkButton to={paths.hireNeeds()}>
              {page.openNeeds === 0
                ? "Besoins d’embauche"
                : countOf(page.openNeeds, "besoin ouvert", "besoins ouverts")}
            </LinkButton>
            <LinkButton variant="primary" icon="plus" to={paths.newParticipant()}>
              Créer un dossier
            </LinkButton>
          </>
        }
      />
      <ParticipantFilterBar filters={page.filters} found={page.total} />
      {page.lines.length === 0 ? (
        <Nothing all={page.all ?? 0} />
      ) : (
        <>
          <ParticipantTable page={page} />
          <Pagination {...page} noun={["participant", "participants"]} />
        </>
      )}
    </>
  );
}

function Nothing({ all }: { all: number }): ReactElement {
  if (all === 0) {
    return (
      <EmptyState
        kind="never"
        icon="people"
        title="Aucun participant pour l’instant"
        actions={
          <LinkButton variant="primary" icon="plus" to={paths.newParticipant()}>
            Créer un dossier
          </LinkButton>
        }
      >
        Créez un premier dossier, ou importez votre classeur&nbsp;: tous arrivent en une fois.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="filtered"
      title="Aucun participant avec ces filtres"
      actions={<LinkButton to={paths.participants()}>Tout effacer</LinkButton>}
    >
      {`Votre porteur a ${countOf(all, "dossier")}\u00a0: retirez un filtre, ou cherchez un autre nom.`}
    </EmptyState>
  );
}

export const ErrorBoundary = RouteError;
