import type { LoaderFunctionArgs } from "@remix-run/node";
import { editionFile } from "#app/features/edition-files/edition-file.server.ts";

/** The open data package of an edition. */
export function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return editionFile(request, context, { number: params.number, file: "donnees-ouvertes.zip" });
}
