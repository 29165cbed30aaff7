import type { HostViewer } from "#app/platform/require-host.server.ts";
import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import { databaseOf, envOf, nowOf } from "#app/platform/request-context.server.ts";
import { receiveUpload } from "#app/platform/upload.server.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { findImport, type ImportKind } from "#db/queries/imports.server.ts";
import type { ImportId } from "#db/schema/columns.ts";
import { importsOfViewer, startImport } from "./start-import.server.ts";
import {
  folderOf,
  forgetFile,
  forgetOldFiles,
  handOver,
  noteDepartment,
  waitingFile,
} from "./upload-folder.server.ts";

export type AskOutcome =
  | { outcome: "asked"; id: ImportId }
  | { outcome: "no file" | "too large" | "unreadable" | "wrong kind" | "unknown department" };

const workbookNames = /\.(xlsx|zip)$/i;
const decpNames = /\.(json|xml|csv|ndjson|jsonl)$/i;

/**
 * Receives a file and tries it without writing anything: the answer is a run to follow. The file waits beside the
 * database until someone confirms, a day at most.
 */
export async function askImport(
  request: Request,
  context: AppLoadContext,
  viewer: HostViewer,
): Promise<AskOutcome> {
  const { databaseUrl } = envOf(context);
  await forgetOldFiles(databaseUrl, nowOf(context));
  const id = randomUUID() as string as ImportId;
  const folder = folderOf(databaseUrl, id);
  const received = await receiveUpload(request, {
    folder,
    field: "fichier",
    maxBytes: uploadLimits.csvBytes,
  });
  if (received.outcome !== "received") return received;
  const kind = kindOf(received.name);
  const department = received.fields.get("departement")?.trim() ?? "";
  const refusal = kind === undefined ? "wrong kind" : departmentRefusal(department);
  if (kind === undefined || refusal !== undefined) {
    await forgetFile(databaseUrl, id);
    return { outcome: refusal ?? "wrong kind" };
  }
  const name = holdsNir(received.name) ? "nom de fichier masqué" : received.name;
  const path = await noteDepartment(received.path, department);
  await startImport(context, viewer, { id, kind, name, bytes: received.bytes, path, dryRun: true });
  return { outcome: "asked", id };
}

export type ConfirmOutcome = { outcome: "asked"; id: ImportId } | { outcome: "nothing to confirm" };

/** Imports for good the file of a run that was tried without error. Sent twice, it is done once. */
export async function confirmImport(
  context: AppLoadContext,
  viewer: HostViewer,
  tried: ImportId,
): Promise<ConfirmOutcome> {
  const { databaseUrl } = envOf(context);
  const found = await findImport(databaseOf(context), importsOfViewer(viewer), tried);
  if (found?.state !== "previewed") return { outcome: "nothing to confirm" };
  const id = randomUUID() as string as ImportId;
  if (!(await handOver(databaseUrl, tried, id))) return { outcome: "nothing to confirm" };
  const path = await waitingFile(databaseUrl, id);
  if (path === undefined) return { outcome: "nothing to confirm" };
  const { kind, fileName: name, fileBytes: bytes } = found;
  await startImport(context, viewer, { id, kind, name, bytes, path, dryRun: false });
  return { outcome: "asked", id };
}

function kindOf(name: string): ImportKind | undefined {
  if (workbookNames.test(name)) return "workbook";
  return decpNames.test(name) ? "decp" : undefined;
}

function departmentRefusal(department: string): "unknown department" | undefined {
  return department === "" || /^(\d{2,3}|2[AB])$/i.test(department) ? undefined : "unknown department";
}
