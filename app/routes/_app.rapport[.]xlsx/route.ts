import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportFile } from "#app/features/report/report-file.server.ts";

/** The report of the same address, as a file. */
export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  return reportFile(request, context, "xlsx");
}
