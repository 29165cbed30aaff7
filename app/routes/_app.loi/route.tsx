import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { LawList } from "#app/features/law/law-panel.tsx";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { DerogationTable } from "./derogation-table.tsx";
import { LawForm } from "./law-form.tsx";
import { readLawSearch } from "./law-search.ts";
import { MechanismTable } from "./mechanism-table.tsx";
import { readLawPage } from "./read-law-page.server.ts";
import { OtherTextsTable, ReservedTable } from "./reserved-table.tsx";
import { ThresholdTable } from "./threshold-table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Ce que demande la loi") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view law");
  const db = databaseOf(context);
  const isBuyer = viewer.role === "authority" && viewer.organisationId !== null;
  const buyer = isBuyer ? await findBuyerKind(db, viewer.organisationId as OrganisationId) : null;
  const search = readLawSearch(new URL(request.url).searchParams, buyer);
  const page = await readLawPage(db, search, todayOf(context));
  const status = Object.keys(search.errors).length > 0 ? 400 : 200;
  return data({ search, page }, { status });
}

export default function LawRoute(): ReactElement {
  const { search, page } = useLoaderData<typeof loader>();
  // A refused form is read from its own errors on.
  const isRefused = Object.keys(search.errors).length > 0;
  return (
    <>
      <PageHead
        title="Ce que demande la loi"
        context="Clauses sociales et marchés réservés&nbsp;: ce que le code de la commande publique (CCP) demande, avec l’article et la date."
        actions={<LinkButton to={paths.references()}>Valeurs de référence</LinkButton>}
      />
      <JumpLinks
        links={[
          { to: "#marche", label: "Votre marché" },
          { to: "#seuils", label: "Seuils" },
          { to: "#derogations", label: "Dérogations" },
          { to: "#reserver", label: "Réserver" },
          { to: "#dispositifs", label: "Dispositifs" },
        ]}
      />
      <Section id="marche" title="Ce que la loi demande de votre marché">
        <div className="halves">
          <LawForm search={search} />
          <div className="panel panel-pad" role="status" id={isRefused ? undefined : "reponse"}>
            {page.statements === null ? (
              <p className="soft">
                Dites ce que vous savez du marché, même en partie&nbsp;: la réponse, ses raisons et ses
                articles s’écrivent ici.
              </p>
            ) : (
              <LawList statements={page.statements} />
            )}
          </div>
        </div>
      </Section>
      <ThresholdTable thresholds={page.thresholds} />
      <DerogationTable />
      <ReservedTable share={page.share} />
      <MechanismTable />
      <OtherTextsTable spaser={page.spaser} />
    </>
  );
}

export const ErrorBoundary = RouteError;
