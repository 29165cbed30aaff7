import type { AppLoadContext } from "@remix-run/node";
import { monthOf } from "#app/domain/calendar.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import { answerExport, type FileFormat } from "#app/features/exports/answer-export.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { fa02Csv } from "./fa02-csv.server.ts";
import { fa02Json } from "./fa02-json.ts";
import { fa02Xlsx } from "./fa02-xlsx.server.ts";
import { reportForViewer } from "./report-for-viewer.server.ts";
import { refuseReport } from "./report-refusal.server.ts";
import { pageParams, readScope, yearOf } from "./report-view-scope.ts";

/**
 * The report of a page’s scope as a file to keep: the figures its viewer has on screen, no others. Each one is written in
 * the audit trail. Throws as the page does when there is no such report.
 */
export async function reportFile(
  request: Request,
  context: AppLoadContext,
  format: FileFormat,
): Promise<Response> {
  const viewer = await requireViewer(request, context);
  const db = databaseOf(context);
  const today = todayOf(context);
  const reading = readScope(new URL(request.url).searchParams, pageParams, yearOf(monthOf(today)));
  if (reading.state === "refused") throw new Response(null, { status: 400 });
  const answer = await reportForViewer(db, viewer, reading.scope);
  if (answer.outcome !== "report") return refuseReport(answer.outcome);
  const name = fileName(answer.scope, format);
  const body =
    format === "xlsx"
      ? new Uint8Array(await fa02Xlsx(db, answer.report, today))
      : written(answer.report, format);
  return answerExport(db, { viewer, act: "report.exported", name, format, body });
}

function written(report: Fa02Report, format: "csv" | "json"): string {
  return format === "csv" ? fa02Csv(report) : fa02Json(report);
}

/** `rapport-fa02_2026-01_2026-12_porteur-20001816600018.csv`: the scope stays with the file. */
function fileName({ from, to, territory, host, authority }: Fa02Scope, format: FileFormat): string {
  const parts = [
    "rapport-fa02",
    from,
    to,
    host === null ? null : `porteur-${host}`,
    territory === null ? null : `territoire-${territory}`,
    authority === null ? null : `maitre-ouvrage-${authority}`,
  ].filter((part) => part !== null);
  return `${parts.join("_").replace(/[^\w.-]/g, "-")}.${format}`;
}
