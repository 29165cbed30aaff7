import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findStructureSiret } from "#db/queries/structure-activities.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ma fiche") },
];

/** Leads a structure to its own sheet; says what to ask when it is not in the directory yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "answer opportunity");
  const { organisationId, organisationName } = viewer;
  const siret =
    organisationId === null ? undefined : await findStructureSiret(databaseOf(context), organisationId);
  if (siret !== undefined) return redirect(paths.structure(siret));
  return { organisationName };
}

export default function OwnStructureRoute(): ReactElement {
  const { organisationName } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Ma fiche" {...(organisationName === null ? {} : { context: organisationName })} />
      <EmptyState
        kind="never"
        icon="building"
        title="Votre organisation n’est pas encore dans l’annuaire"
        actions={<LinkButton to={paths.structures()}>Voir l’annuaire</LinkButton>}
      >
        Il lui manque son type (ACI, EI, EA…), que seule une facilitatrice ou l’administration peut noter.
        Demandez à votre facilitatrice de l’ajouter&nbsp;: votre fiche s’ouvrira ensuite ici, et les lots vous
        seront proposés.
      </EmptyState>
    </>
  );
}

export const ErrorBoundary = RouteError;
