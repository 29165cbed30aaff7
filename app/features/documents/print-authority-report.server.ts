import type { AppLoadContext } from "@remix-run/node";
import { monthOf } from "#app/domain/calendar.ts";
import { pageParams, readScope, yearOf } from "#app/features/report/report-view-scope.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { authorityReport } from "./authority-report.server.ts";
import { authorityReportContent } from "./authority-report-content.ts";
import { authorityReportXlsx } from "./authority-report-xlsx.server.ts";
import { sendPdf, sendXlsx } from "./send-document.server.ts";

/**
 * The bilan of the address’s buyer and period as a file. What cannot be printed is explained by the page where it is asked
 * for; a buyer that is not the viewer’s is 404.
 */
export async function printAuthorityReport(
  request: Request,
  context: AppLoadContext,
  format: "pdf" | "xlsx",
): Promise<Response> {
  const viewer = await requirePermission(request, context, "print authority report");
  const today = todayOf(context);
  const { searchParams } = new URL(request.url);
  const reading = readScope(searchParams, pageParams, yearOf(monthOf(today)));
  if (reading.state === "refused") return redirectSaying(paths.documents(), reading.message);
  const bilan = await authorityReport(databaseOf(context), viewer, { asked: reading.scope, today });
  switch (bilan.outcome) {
    case "not found":
      throw new Response(null, { status: 404 });
    case "no authority":
      return redirectSaying(paths.documents(), "Choisissez le maître d’ouvrage du bilan.");
    case "nothing":
      return redirectSaying(
        documentsOf(searchParams),
        "Aucun marché de ce maître d’ouvrage dans cette période\u00a0: choisissez d’autres mois.",
      );
    case "report": {
      const { from, to, authority } = bilan.scope;
      const name = `bilan_${from}_${to}_maitre-ouvrage-${authority}`;
      return format === "pdf"
        ? sendPdf(context, viewer, { name, content: authorityReportContent(bilan) })
        : sendXlsx(context, viewer, { name, body: await authorityReportXlsx(bilan) });
    }
  }
}

function documentsOf(params: URLSearchParams): string {
  return `${paths.documents()}?${params.toString()}`;
}
