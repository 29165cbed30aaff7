import type { LoaderFunctionArgs } from "@remix-run/node";
import { purchaseFile } from "#app/features/purchases/purchase-file.server.ts";

/** The programming of a year, as a spreadsheet reads it. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return purchaseFile(request, context);
}
