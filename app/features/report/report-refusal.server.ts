import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import type { ViewerReport } from "./report-for-viewer.server.ts";

export type ReportRefusal = Exclude<ViewerReport["outcome"], "report">;

/** What to write instead of a scope that does not exist; null when the refusal is about who asks. */
export function scopeMessage(refusal: ReportRefusal): string | null {
  switch (refusal) {
    case "unknown territory":
      return "Ce territoire n’existe pas\u00a0: choisissez-en un dans la liste, par exemple gresivaudan.";
    case "unknown host":
      return "Aucun porteur n’a ce SIRET\u00a0: choisissez-en un dans la liste.";
    case "unknown authority":
      return "Aucun maître d’ouvrage n’a ce SIRET\u00a0: choisissez-en un dans la liste.";
    case "period reversed":
      return "La période finit avant de commencer\u00a0: inversez les deux mois.";
    case "another organisation":
    case "one host only":
    case "editions only":
    case "no report":
      return null;
  }
}

/** Where a page sends a viewer that has no such report: to what they may see, or 403. Throws. */
export function refuseReport(refusal: ReportRefusal): never {
  if (refusal === "editions only") throw redirect(paths.editions()) as Response;
  if (refusal === "one host only") throw redirect(paths.hosts()) as Response;
  throw new Response(null, { status: scopeMessage(refusal) === null ? 403 : 400 });
}
