import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { readDirectory } from "#app/features/structures/read-directory.server.ts";
import { directoryTitle } from "#app/features/structures/structure-words.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { NoStructure } from "./no-structure.tsx";
import { StructureFilterBar } from "./structure-filter-bar.tsx";
import { StructuresTable } from "./structures-table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Structures inclusives") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { role } = await requirePermission(request, context, "view structures");
  const params = new URL(request.url).searchParams;
  return {
    ...(await readDirectory(databaseOf(context), { params, today: todayOf(context) })),
    mayAdd: mayEver(role, "add structure"),
    mayRefresh: mayEver(role, "refresh directory"),
  };
}

export default function StructuresRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const search = params.toString();
  return (
    <>
      <PageHead
        title={directoryTitle(page.found)}
        context={"L’annuaire des structures inclusives\u00a0: ce qu’elles font, où, et comment les joindre."}
        actions={
          <>
            {page.lines.length > 0 && (
              <>
                <PrintButton />
                <LinkButton
                  reloadDocument
                  download
                  icon="download"
                  to={search === "" ? paths.structuresFile() : `${paths.structuresFile()}?${search}`}
                >
                  CSV<span className="visually-hidden">, télécharger</span>
                </LinkButton>
              </>
            )}
            {page.mayRefresh && <LinkButton to={paths.refreshStructures()}>Actualiser l’annuaire</LinkButton>}
            {page.mayAdd && (
              <LinkButton variant="primary" icon="plus" to={paths.newStructure()}>
                Ajouter une structure
              </LinkButton>
            )}
          </>
        }
      />
      <StructureFilterBar page={page} />
      {page.lines.length === 0 ? (
        <NoStructure page={page} mayAdd={page.mayAdd} />
      ) : (
        <>
          {page.total > page.lines.length && (
            <p className="print-note">{`Page ${formatNumber(page.page)}\u00a0: ${countOf(page.lines.length, "structure")} sur ${formatNumber(page.total)}. Le fichier CSV les a toutes.`}</p>
          )}
          <StructuresTable page={page} />
          <Pagination {...page} noun={["structure", "structures"]} />
        </>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
