import type { LoaderFunctionArgs } from "@remix-run/node";
import { actionsFile } from "#app/features/actions/actions-file.server.ts";

/** The journal of the same address, as a file. */
export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  return actionsFile(request, context, "xlsx");
}
