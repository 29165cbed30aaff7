import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { writeDocx } from "#app/platform/docx/write-docx.server.ts";
import type { PdfContent } from "#app/platform/pdf/pdf-content.ts";
import { writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import { databaseOf, nowOf } from "#app/platform/request-context.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";

const contentTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

type Printed = {
  /** Its name on the reader’s disk, without the format: no one’s name in it. */
  name: string;
  /** What the audit trail says was printed, when the file’s name does not say it. */
  auditedAs?: string;
};

/** A document as a PDF to keep. */
export async function sendPdf(
  context: AppLoadContext,
  viewer: Viewer,
  printed: Printed & { content: PdfContent },
): Promise<Response> {
  const body = await writePdf(printed.content, nowOf(context));
  return send(context, viewer, { ...printed, format: "pdf", body });
}

/** The same document as a DOCX, to correct in a word processor. */
export async function sendDocx(
  context: AppLoadContext,
  viewer: Viewer,
  printed: Printed & { content: PdfContent },
): Promise<Response> {
  const body = await writeDocx(printed.content);
  return send(context, viewer, { ...printed, format: "docx", body });
}

/** A workbook to keep. */
export function sendXlsx(
  context: AppLoadContext,
  viewer: Viewer,
  printed: Printed & { body: Buffer },
): Promise<Response> {
  return send(context, viewer, { ...printed, format: "xlsx" });
}

/** Written in the audit trail, then handed over: an export like any other. */
async function send(
  context: AppLoadContext,
  viewer: Viewer,
  { name, auditedAs, format, body }: Printed & { format: keyof typeof contentTypes; body: Buffer },
): Promise<Response> {
  const file = `${fileNameOf(name)}.${format}`;
  await databaseOf(context)
    .transaction()
    .execute((trx) =>
      recordAudit(trx, {
        actor: viewer,
        act: "document.printed",
        objectType: "export",
        objectId: auditedAs ?? file,
      }),
    );
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": contentTypes[format],
      "Content-Disposition": `attachment; filename="${file}"`,
      "Content-Length": String(body.length),
      "Cache-Control": "no-store",
    },
  });
}

/** Plain letters only, so that every disk and every mail keeps the name. */
function fileNameOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "-");
}
