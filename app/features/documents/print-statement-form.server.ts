import type { AppLoadContext } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { hostOf, printableContract } from "./printable-contract.server.ts";
import { sendPdf, sendXlsx } from "./send-document.server.ts";
import { statementFormContent } from "./statement-form-content.ts";
import { statementFormXlsx } from "./statement-form-xlsx.server.ts";
import { statementForm } from "./statement-form.server.ts";

/** The form of one company and one month, on paper or as a sheet. Names in it are cut, and none is in its name. */
export async function printStatementForm(
  {
    request,
    context,
    reference,
  }: { request: Request; context: AppLoadContext; reference: string | undefined },
  format: "pdf" | "xlsx",
): Promise<Response> {
  const printing = await printableContract(request, context, reference);
  const { sheet, viewer } = printing;
  const { searchParams } = new URL(request.url);
  const form = await statementForm(printing, searchParams);
  if (form === undefined) {
    if (searchParams.has("entreprise")) throw new Response(null, { status: 404 });
    return redirectSaying(
      `${paths.contract(sheet.reference)}#fiche`,
      "Choisissez l’entreprise dont vous voulez le relevé.",
    );
  }
  const name = `releve_${sheet.reference}_${form.month}_${form.company.siret}`;
  return format === "pdf"
    ? sendPdf(context, viewer, { name, content: statementFormContent(form, printing, hostOf(printing)) })
    : sendXlsx(context, viewer, { name, body: await statementFormXlsx(form) });
}
