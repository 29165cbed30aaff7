import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { readStructure, type StructurePage } from "#app/features/structures/read-structure.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ActivitiesSection } from "./activities-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { MissingNotice } from "./missing-notice.tsx";
import { OriginSection } from "./origin-section.tsx";
import { SupplySection } from "./supply-section.tsx";
import { WorkSection } from "./work-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle(page.name, "Structures") : pageTitle(errorWords(error).title) },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view structures");
  const asked = { siret: params.siret ?? "", viewer, today: todayOf(context) };
  const page = await readStructure(databaseOf(context), asked);
  if (page === undefined) throw new Response(null, { status: 404 });
  return page;
}

export default function StructureRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Structures", to: paths.structures() }]}
        title={page.name}
        context={contextOf(page)}
        actions={
          <>
            <LinkButton reloadDocument icon="download" to={paths.structureDocument(page.siret)}>
              Fiche PDF
            </LinkButton>
            {page.mayEdit && (
              <>
                <LinkButton to={paths.activities(page.siret)}>
                  {page.isOwn ? "Cocher vos métiers" : "Cocher ses métiers"}
                </LinkButton>
                <LinkButton variant="primary" icon="edit" to={paths.editStructure(page.siret)}>
                  Modifier
                </LinkButton>
              </>
            )}
          </>
        }
      />
      {page.mayEdit && <MissingNotice page={page} />}
      {page.about !== null && <p className="lead">{page.about}</p>}
      <ActivitiesSection page={page} />
      <SupplySection page={page} />
      <ContactSection page={page} />
      {page.work !== null && <WorkSection work={page.work} />}
      <OriginSection page={page} />
    </>
  );
}

function contextOf({ brand, kind, communeName }: StructurePage): string {
  return [brand, kind, communeName].filter((part) => part !== null).join(" · ");
}

export const ErrorBoundary = RouteError;
