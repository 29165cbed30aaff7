import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: pageTitle(data === undefined ? errorWords(error).title : "Éditions") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "view editions");
  return null;
}

/** Protected tables, published: none yet. Never a raw figure in their place. */
export default function EditionsRoute(): ReactElement {
  return (
    <>
      <PageHead
        title="Éditions"
        context="Les chiffres consolidés de tous les porteurs, publiés par semestre ou par année."
      />
      <EmptyState
        kind="never"
        title="Première édition à venir"
        actions={<LinkButton to={paths.methods()}>Comment ces chiffres sont calculés</LinkButton>}
      >
        L’animatrice du réseau prépare la première édition. Vous la trouverez ici dès sa publication.
      </EmptyState>
      <Section title="Ce que montrera une édition">
        <ul>
          <li>Les huit indicateurs de la Fiche action 02, par territoire, porteur et dispositif.</li>
          <li>
            Les petits nombres protégés&nbsp;: en dessous de 5 personnes (11 quand un tableau croise le
            handicap, l’âge et le sexe, ou une commune), la case porte «&nbsp;s&nbsp;», secret.
          </li>
          <li>Les mêmes tableaux d’une édition à l’autre, pour suivre leur évolution.</li>
        </ul>
      </Section>
    </>
  );
}

export const ErrorBoundary = RouteError;
