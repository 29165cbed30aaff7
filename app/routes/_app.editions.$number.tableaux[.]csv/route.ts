import type { LoaderFunctionArgs } from "@remix-run/node";
import { editionFile } from "#app/features/edition-files/edition-file.server.ts";

/** Every table of an edition, one line a cell. */
export function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return editionFile(request, context, { number: params.number, file: "tableaux.csv" });
}
