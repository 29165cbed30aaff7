import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { buyerMissing } from "#app/features/missing/buyer-missing.server.ts";
import { missingSentence } from "#app/features/missing/missing-sentence.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { BehindSection } from "./behind-section.tsx";
import { LateSection } from "./late-section.tsx";
import { UnspecifiedSection } from "./unspecified-section.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Ce qui manque", "Marchés") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "see what is missing");
  if (viewer.organisationId === null) throw new Response(null, { status: 403 });
  const buyerId = viewer.organisationId as OrganisationId;
  return buyerMissing(databaseOf(context), { buyerId, today: todayOf(context) });
}

export default function MissingRoute(): ReactElement {
  const missing = useLoaderData<typeof loader>();
  const { late, behind, unspecified } = missing;
  const isNothing = late.length + behind.length + unspecified.length === 0;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Marchés", to: paths.contracts() }]}
        title="Ce qui manque sur vos marchés"
        context={missingSentence(missing)}
      />
      {isNothing ? (
        <EmptyState kind="never" icon="check" title="Rien à demander aujourd’hui">
          Cette page montre les relevés d’heures que les entreprises n’ont pas envoyés, les marchés en retard
          et ceux à préciser. <Link to={paths.contracts()}>Voir vos marchés</Link>
        </EmptyState>
      ) : (
        <>
          <JumpLinks
            links={[
              { to: "#releves", label: `Relevés en retard (${late.length})` },
              { to: "#heures", label: `Heures à rattraper (${behind.length})` },
              { to: "#a-preciser", label: `À préciser (${unspecified.length})` },
            ]}
          />
          <LateSection late={late} />
          <BehindSection behind={behind} />
          <UnspecifiedSection unspecified={unspecified} />
        </>
      )}
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
