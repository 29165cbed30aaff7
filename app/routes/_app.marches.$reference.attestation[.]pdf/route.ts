import type { LoaderFunctionArgs } from "@remix-run/node";
import { closingFacts } from "#app/features/contract-life/closing-facts.server.ts";
import { closingContent, closingKind } from "#app/features/documents/closing-content.ts";
import { hostOf, printableContract } from "#app/features/documents/printable-contract.server.ts";
import { sendPdf } from "#app/features/documents/send-document.server.ts";

const names = { attestation: "attestation", missing: "manques", situation: "situation" } as const;

/** The attestation of a closed contract, what is missing for it, or where the contract stands while it runs. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const printing = await printableContract(request, context, params.reference);
  const { db, viewer, sheet, today } = printing;
  const closing = await closingFacts(db, { sheet, today });
  return sendPdf(context, viewer, {
    name: `${names[closingKind(closing)]}_${sheet.reference}_${today}`,
    content: closingContent(closing, printing, hostOf(printing)),
  });
}
