import type { LoaderFunctionArgs } from "@remix-run/node";
import { plainFileName } from "#app/domain/document-file-name.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findDocumentContent, findNetworkDocument } from "#db/queries/forum/network-documents.server.ts";

/** The file of a document: taken away, never shown as a page of ours. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  await requirePermission(request, context, "view forum");
  const db = databaseOf(context);
  const document = await findNetworkDocument(db, params.id ?? "");
  const content = document && (await findDocumentContent(db, document.id));
  if (content === undefined || document === undefined) throw new Response(null, { status: 404 });
  const name = document.fileName ?? "document";
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": document.mediaType ?? "application/octet-stream",
      "Content-Length": String(content.length),
      "Content-Disposition": `attachment; filename="${plainFileName(name)}"; filename*=UTF-8''${rfc5987(name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** Source: RFC 5987, 3.2.1. */
function rfc5987(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
