import type { LoaderFunctionArgs } from "@remix-run/node";
import { printHostReport } from "#app/features/documents/print-host-report.server.ts";

/** The bilan FA02 of a host for a year, to hand over. */
export function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return printHostReport(request, context, { siret: params.siret, year: params.year });
}
