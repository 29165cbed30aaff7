import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import {
  folderOf,
  forgetFile,
  forgetOldFiles,
  handOver,
  waitingFile,
} from "#app/features/imports/upload-folder.server.ts";
import { databaseOf, envOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { receiveUpload } from "#app/platform/upload.server.ts";
import type { ImportId } from "#db/schema/columns.ts";
import {
  importStructureFile,
  previewStructureFile,
  type FileImportOutcome,
} from "./import-structure-file.server.ts";
import { largestStructureFile } from "./read-structure-file.server.ts";

/** Files of structures wait beside those of imports, never taken for one of them. */
const isDeposit = /^structures-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function newDeposit(): ImportId {
  return `structures-${randomUUID()}` as ImportId;
}

export type DepositOutcome = { outcome: "kept"; id: string } | { outcome: "refused"; reason: string };

const refusalWords = {
  "no file": "Choisissez un fichier .json de structures.",
  "too large": "Ce fichier dépasse 20\u00a0Mo\u00a0: envoyez-le en plusieurs fois.",
  unreadable: "L’envoi s’est interrompu\u00a0: rien n’a été gardé. Envoyez le fichier de nouveau.",
} as const;

/** Receives a file of structures and tries it without writing anything. It waits a day at most for a confirmation. */
export async function depositStructureFile(
  request: Request,
  context: AppLoadContext,
): Promise<DepositOutcome> {
  const { databaseUrl } = envOf(context);
  await forgetOldFiles(databaseUrl, nowOf(context));
  const id = newDeposit();
  const plan = { folder: folderOf(databaseUrl, id), field: "fichier", maxBytes: largestStructureFile };
  const received = await receiveUpload(request, plan);
  if (received.outcome !== "received") return { outcome: "refused", reason: refusalWords[received.outcome] };
  const tried = await previewStructureFile(databaseOf(context), {
    path: received.path,
    today: todayOf(context),
  });
  if (tried.outcome !== "refused") return { outcome: "kept", id };
  await forgetFile(databaseUrl, id);
  return { outcome: "refused", reason: tried.reason };
}

/** What the file that waits would change now; null when it was confirmed, or forgotten after a day. */
export async function previewDeposit(
  context: AppLoadContext,
  id: string | null,
): Promise<Exclude<FileImportOutcome, { outcome: "refused" }> | null> {
  const path = await pathOf(context, id);
  if (path === undefined) return null;
  const tried = await previewStructureFile(databaseOf(context), { path, today: todayOf(context) });
  return tried.outcome === "refused" ? null : tried;
}

export type ConfirmOutcome = FileImportOutcome | { outcome: "nothing to confirm" };

/** Brings the directory up to date with the file that waits. Sent twice, it is done once. */
export async function confirmDeposit(
  context: AppLoadContext,
  viewer: Viewer,
  id: string,
): Promise<ConfirmOutcome> {
  const { databaseUrl } = envOf(context);
  const taken = newDeposit();
  if (!isDeposit.test(id) || !(await handOver(databaseUrl, id as ImportId, taken))) {
    return { outcome: "nothing to confirm" };
  }
  const path = await pathOf(context, taken);
  if (path === undefined) return { outcome: "nothing to confirm" };
  const order = { path, actor: { accountId: viewer.accountId }, today: todayOf(context) };
  const outcome = await importStructureFile(databaseOf(context), order);
  if (outcome.outcome === "refused") await handOver(databaseUrl, taken, id as ImportId);
  else await forgetFile(databaseUrl, taken);
  return outcome;
}

async function pathOf(context: AppLoadContext, id: string | null): Promise<string | undefined> {
  if (id === null || !isDeposit.test(id)) return undefined;
  return waitingFile(envOf(context).databaseUrl, id as ImportId);
}
