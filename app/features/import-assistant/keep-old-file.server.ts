import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import { depositFolder, keepDeposit } from "#app/features/imports/deposit.server.ts";
import type { HostViewer } from "#app/platform/require-host.server.ts";
import { forgetFile, forgetOldFiles } from "#app/features/imports/upload-folder.server.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { UnreadableFile } from "#app/platform/files/sheet-source.ts";
import { envOf, nowOf } from "#app/platform/request-context.server.ts";
import { receiveUpload } from "#app/platform/upload.server.ts";
import type { ImportId } from "#db/schema/columns.ts";
import { readHeads } from "./old-file.server.ts";

/** `refused`: the file came, but nothing can be read of it; `message` says what to do. */
export type KeepOutcome =
  { outcome: "kept"; id: string } | { outcome: "refused"; status: 400 | 413; message: string };

const refusals = {
  "no file": "Choisissez un fichier\u00a0: un classeur .xlsx ou un fichier .csv.",
  "too large": "Ce fichier dépasse 100\u00a0Mo\u00a0: découpez-le.",
  unreadable: "L’envoi s’est interrompu\u00a0: rien n’a été gardé. Envoyez le fichier de nouveau.",
} as const;

const wrongKind =
  "Ce fichier n’est ni un classeur .xlsx ni un fichier .csv\u00a0: ouvrez-le dans un tableur et enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0».";

/** Receives an old sheet, to be matched; it waits beside the database, a day at most. Nothing is written of it. */
export async function keepOldFile(
  request: Request,
  context: AppLoadContext,
  viewer: HostViewer,
): Promise<KeepOutcome> {
  const { databaseUrl } = envOf(context);
  await forgetOldFiles(databaseUrl, nowOf(context));
  const id = randomUUID();
  const folder = depositFolder(databaseUrl, id);
  const received = await receiveUpload(request, {
    folder,
    field: "fichier",
    maxBytes: uploadLimits.csvBytes,
  });
  const refuse = async (message: string, status: 400 | 413 = 400): Promise<KeepOutcome> => {
    await forgetFile(databaseUrl, id as string as ImportId);
    return { outcome: "refused", status, message };
  };
  if (received.outcome !== "received") {
    return refuse(refusals[received.outcome], received.outcome === "too large" ? 413 : 400);
  }
  if (!/\.(xlsx|csv)$/i.test(received.name)) return refuse(wrongKind);
  try {
    const heads = await readHeads(folder);
    const fileName = holdsNir(received.name) ? "nom de fichier masqué" : received.name;
    await keepDeposit(databaseUrl, id, {
      hostId: viewer.organisationId,
      fileName,
      bytes: received.bytes,
      heads,
    });
    return { outcome: "kept", id };
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.message);
    await forgetFile(databaseUrl, id as string as ImportId);
    throw error;
  }
}
