import type { LoaderFunctionArgs } from "@remix-run/node";
import { printStatementForm } from "#app/features/documents/print-statement-form.server.ts";

/** The monthly form of a company, to be filled in. */
export function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return printStatementForm({ request, context, reference: params.reference }, "xlsx");
}
