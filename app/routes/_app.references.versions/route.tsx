import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readVersions } from "./read-versions.server.ts";
import { VersionSection } from "./version-section.tsx";

const title = "Versions des références";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle(title) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view references");
  const versions = await readVersions(databaseOf(context), new URL(request.url).searchParams);
  return { ...versions, mayPropose: mayEver(viewer.role, "propose references") };
}

export default function VersionsRoute(): ReactElement {
  const { versions, mayPropose, ...list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Références et textes", to: paths.references() }]}
        title={title}
        context="Chaque changement des valeurs, des textes ou de la liste des publics fait une version numérotée. Chaque note de calibrage et chaque marché retient celle qu’il a employée."
        actions={mayPropose && <LinkButton to={paths.referenceProposals()}>Propositions</LinkButton>}
      />
      {versions.length === 0 ? (
        <EmptyState kind="never" title="Aucune version adoptée">
          Les valeurs et les textes sont ceux de départ. Le premier changement fera la version 1.
        </EmptyState>
      ) : (
        <>
          {versions.map((version) => (
            <VersionSection key={version.number} version={version} />
          ))}
          <Pagination {...list} noun={["version", "versions"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
