import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { breakdowns } from "#app/domain/edition/edition-dimension.ts";
import { editionPage } from "#app/features/edition-report/edition-page.ts";
import { readReport } from "#app/features/edition-report/read-report.server.ts";
import { ReportSectionView } from "#app/features/edition-report/report-section-view.tsx";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { BreakdownChoice } from "./breakdown-choice.tsx";
import { EditionAnnex } from "./edition-annex.tsx";
import { EditionHead } from "./edition-head.tsx";
import { EditionOverview } from "./edition-overview.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: pageTitle(
      data === undefined ? errorWords(error).title : `Édition n° ${data.number ?? ""}, ${data.period}`,
    ),
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view editions");
  const report = await readReport(databaseOf(context), params.number ?? "");
  if (report === undefined) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("par");
  const by = breakdowns.find((breakdown) => breakdown === asked) ?? "territory";
  return editionPage(report.content, report.earlier, { by, territory: viewer.territoryCode });
}

export default function EditionRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const own = page.own?.code ?? null;
  return (
    <>
      <EditionHead page={page} />
      <JumpLinks
        links={[
          { to: "#ensemble", label: "L’essentiel" },
          ...page.sections.map(({ id, short }) => ({ to: `#${id}` as const, label: short })),
          ...(page.supersedes === null ? [] : [{ to: "#changements" as const, label: "Ce qui a changé" }]),
          { to: "#lecture", label: "Lire l’édition" },
        ]}
      />
      <EditionOverview page={page} />
      <BreakdownChoice number={page.number ?? 0} by={page.by} />
      <div>
        {page.sections.map((section) => (
          <ReportSectionView key={section.id} section={section} own={own} />
        ))}
      </div>
      <EditionAnnex page={page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
