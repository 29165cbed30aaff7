import type { LoaderFunctionArgs } from "@remix-run/node";
import { structuresFile } from "#app/features/structures/structures-file.server.ts";

/** The directory of the same address, as a spreadsheet reads it. */
export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  return structuresFile(request, context);
}
