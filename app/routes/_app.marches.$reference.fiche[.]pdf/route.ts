import type { LoaderFunctionArgs } from "@remix-run/node";
import { contractSheetContent } from "#app/features/documents/contract-sheet-content.ts";
import { contractSheetData } from "#app/features/documents/contract-sheet.server.ts";
import { hostOf, printableContract } from "#app/features/documents/printable-contract.server.ts";
import { sendPdf } from "#app/features/documents/send-document.server.ts";

/** The sheet of a contract, to hand over. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const printing = await printableContract(request, context, params.reference);
  return sendPdf(context, printing.viewer, {
    name: `fiche_${printing.sheet.reference}`,
    content: contractSheetContent(await contractSheetData(printing), hostOf(printing)),
  });
}
