import type { LoaderFunctionArgs } from "@remix-run/node";
import { printAuthorityReport } from "#app/features/documents/print-authority-report.server.ts";

/** The bilan of a buyer over a period, to send. */
export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  return printAuthorityReport(request, context, "xlsx");
}
