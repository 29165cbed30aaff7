import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { documentFileName } from "#app/domain/document-file-name.ts";
import { networkDocumentType, networkDocumentTypes } from "#app/domain/network-document-type.ts";
import { withoutInvisible } from "#app/platform/invisible-signs.ts";
import { receiveUpload } from "#app/platform/upload.server.ts";
import { largestDocument } from "./document-form.schema.ts";

/** The field of the file. */
export const fileField = "fichier";

export type ReceivedFile = { fileName: string; mediaType: string; bytes: Buffer };
export type ReceivedDocument = {
  /** The other fields, as typed. */
  form: FormData;
  file: ReceivedFile | null;
  /** Why the file is refused; null when it is not, or none came. */
  refusal: string | null;
};

export const fileRefusals = {
  tooLarge: "Ce fichier dépasse 10\u00a0Mo\u00a0: allégez-le, ou donnez son adresse en https.",
  type: "Envoyez un PDF, un DOCX, ODT, XLSX, ODS, PPTX, PNG ou JPEG\u00a0: ce fichier est autre chose, quel que soit son nom.",
  programs:
    "Ce fichier contient des macros\u00a0: enregistrez-le sans elles (DOCX, XLSX ou PPTX), puis envoyez-le.",
  nir: "Le nom de ce fichier contient un numéro de sécurité sociale\u00a0: renommez-le.",
} as const;

/** Reads the form of a document with its file: what it is is told by its bytes. Throws 400 for a body that cannot be read. */
export async function receiveDocument(request: Request): Promise<ReceivedDocument> {
  const folder = join(tmpdir(), `document-${randomUUID()}`);
  try {
    const received = await receiveUpload(request, { folder, field: fileField, maxBytes: largestDocument });
    if (received.outcome === "unreadable") throw new Response(null, { status: 400 });
    const form = new FormData();
    for (const [name, value] of received.fields) form.append(name, withoutInvisible(value));
    const refused = (refusal: string | null): ReceivedDocument => ({ form, file: null, refusal });
    if (received.outcome === "no file") return refused(null);
    if (received.outcome === "too large") return refused(fileRefusals.tooLarge);
    if (findNir(received.name) !== undefined) return refused(fileRefusals.nir);
    const bytes = await readFile(received.path);
    const type = networkDocumentType(bytes);
    if (type === undefined) return refused(fileRefusals.type);
    if (type === "programs") return refused(fileRefusals.programs);
    const { mediaType } = networkDocumentTypes[type];
    return {
      form,
      file: { fileName: documentFileName(received.name, type), mediaType, bytes },
      refusal: null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
