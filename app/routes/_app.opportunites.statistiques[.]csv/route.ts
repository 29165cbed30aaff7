import type { LoaderFunctionArgs } from "@remix-run/node";
import { statisticsFile } from "#app/features/opportunity-follow/statistics-file.server.ts";

/** What structures answered on the lots of a host, as a spreadsheet reads it. */
export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  return statisticsFile(request, context);
}
