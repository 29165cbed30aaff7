import type { AppLoadContext } from "@remix-run/node";
import { wholeYear } from "#app/features/report/report-view-scope.ts";
import { reportView } from "#app/features/report/report-view.server.ts";
import { databaseOf, nowOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { hostReportContent } from "./host-report-content.ts";
import { sendPdf } from "./send-document.server.ts";

/**
 * The bilan FA02 of a host for a year, exact: for its own facilitators and the funder. Another host, or one nobody knows,
 * is 404.
 */
export async function printHostReport(
  request: Request,
  context: AppLoadContext,
  { siret = "", year: yearText = "" }: { siret?: string | undefined; year?: string | undefined },
): Promise<Response> {
  const viewer = await requirePermission(request, context, "view grants");
  if (!/^(19|20|21)\d\d$/.test(yearText)) throw new Response(null, { status: 404 });
  const year = Number(yearText);
  const asked = { ...wholeYear(year), territory: null, host: siret, authority: null };
  const view = await reportView(databaseOf(context), viewer, asked);
  if (view.outcome !== "view") throw new Response(null, { status: 404 });
  const { report, months, names } = view;
  return sendPdf(context, viewer, {
    name: `bilan-fa02_${year}_porteur-${siret}`,
    content: hostReportContent({
      host: { name: names.host ?? siret, siret },
      year,
      report,
      months,
      computedAt: nowOf(context).toISOString(),
    }),
  });
}
