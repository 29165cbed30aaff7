import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { BilanSection } from "./bilan-section.tsx";
import { OtherDocuments } from "./other-documents.tsx";
import { readDocumentsPage } from "./read-page.server.ts";

export const meta: MetaFunction = () => [{ title: pageTitle("Bilans et documents") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "print authority report");
  return readDocumentsPage(databaseOf(context), {
    viewer,
    params: new URL(request.url).searchParams,
    today: todayOf(context),
  });
}

export default function DocumentsRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Bilans et documents"
        context={
          page.isHost
            ? "Des documents prêts à envoyer, aux chiffres des écrans."
            : "Ce que vos marchés ont donné sur une période, prêt à transmettre."
        }
      />
      {page.refusal !== null && <Notice tone="at_risk" title={page.refusal} />}
      <BilanSection page={page} />
      {page.isHost && <OtherDocuments />}
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
