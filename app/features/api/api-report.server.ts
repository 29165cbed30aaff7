import { fa02Csv } from "#app/features/report/fa02-csv.server.ts";
import { fa02Json } from "#app/features/report/fa02-json.ts";
import { reportForViewer } from "#app/features/report/report-for-viewer.server.ts";
import { scopeMessage, type ReportRefusal } from "#app/features/report/report-refusal.server.ts";
import { apiParams, readScope } from "#app/features/report/report-view-scope.ts";
import { problem } from "#app/platform/problem.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ApiCall } from "./api-route.server.ts";
import { preferredType } from "./preferred-type.ts";

/** The FA02 report as its owner’s role has it, the bytes of the command line; CSV when that is preferred. */
export async function apiReport({ request, context, viewer, query }: ApiCall): Promise<Response> {
  const type = preferredType(request.headers.get("Accept"), ["application/json", "text/csv"]);
  if (type === undefined) return problem(406, "Le rapport se lit en application/json ou en text/csv.");
  const reading = readScope(query, apiParams);
  if (reading.state === "refused") return problem(400, reading.message);
  const db = databaseOf(context);
  const answer = await reportForViewer(db, viewer, reading.scope);
  if (answer.outcome !== "report") return refused(answer.outcome);
  await db.transaction().execute((trx) =>
    recordAudit(trx, {
      actor: viewer,
      act: "report.read",
      objectType: "export",
      objectId: JSON.stringify(answer.scope),
    }),
  );
  const body = type === "text/csv" ? fa02Csv(answer.report) : fa02Json(answer.report);
  return new Response(body, {
    headers: { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store", Vary: "Accept" },
  });
}

function refused(refusal: ReportRefusal): Response {
  const message = scopeMessage(refusal);
  return message === null ? problem(403, forbiddenWords(refusal)) : problem(400, message);
}

function forbiddenWords(refusal: ReportRefusal): string {
  if (refusal === "another organisation") {
    return "Ce jeton ne lit que les chiffres de sa propre structure : retirez host ou authority, ou donnez son SIRET.";
  }
  if (refusal === "one host only") {
    return "Un financeur lit les totaux d’un porteur à la fois : donnez host=SIRET, sans territory ni authority.";
  }
  return refusal === "editions only"
    ? "Ce jeton ne lit que les éditions publiées : voyez /api/v1/editions."
    : "Le propriétaire de ce jeton n’a pas de rapport à lire.";
}
