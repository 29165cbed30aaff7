import type { LoaderFunctionArgs } from "@remix-run/node";
import { considerationsFile } from "#app/features/considerations/considerations-file.server.ts";

/** The buyer’s contracts of the same address, as a file. */
export function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  return considerationsFile(request, context, "csv");
}
