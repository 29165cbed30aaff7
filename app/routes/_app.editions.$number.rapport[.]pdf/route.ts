import type { LoaderFunctionArgs } from "@remix-run/node";
import { editionFile } from "#app/features/edition-files/edition-file.server.ts";

/** The consolidated report of an edition, as an accessible document. */
export function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return editionFile(request, context, { number: params.number, file: "rapport.pdf" });
}
