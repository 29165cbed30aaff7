import type { LoaderFunctionArgs } from "@remix-run/node";
import { figuresFile } from "#app/features/own-work/figures-file.server.ts";

/** A structure’s hours of a year, as a spreadsheet reads them. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return figuresFile(request, context);
}
