import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import { databaseOf, envOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { receiveUpload } from "#app/platform/upload.server.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { failImport, findImport, insertWaitingImport, type ImportKind } from "#db/queries/imports.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { AccountId, ImportId, OrganisationId } from "#db/schema/columns.ts";
import { runImport } from "./run-import.server.ts";
import {
  departmentOf,
  folderOf,
  forgetFile,
  forgetOldFiles,
  handOver,
  noteDepartment,
  waitingFile,
} from "./upload-folder.server.ts";

/** A viewer who belongs to a host: the only one who imports on screen. */
export type HostViewer = Viewer & { organisationId: string };

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
  await startRun(context, viewer, { id, kind, name, bytes: received.bytes, path, dryRun: true });
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
  await startRun(context, viewer, { id, kind, name, bytes, path, dryRun: false });
  return { outcome: "asked", id };
}

export function importsOfViewer(viewer: HostViewer): { hostId: OrganisationId; accountId: AccountId } {
  return { hostId: viewer.organisationId as OrganisationId, accountId: viewer.accountId as AccountId };
}

type Run = {
  id: ImportId;
  kind: ImportKind;
  name: string;
  bytes: number;
  path: string;
  dryRun: boolean;
};

async function startRun(context: AppLoadContext, viewer: HostViewer, run: Run): Promise<void> {
  const db = databaseOf(context);
  const env = envOf(context);
  const at = instant(nowOf(context));
  const { hostId, accountId } = importsOfViewer(viewer);
  const siret = await findSiretOf(db, hostId);
  await db.transaction().execute(async (trx) => {
    const { id, kind, name: fileName, bytes: fileBytes, dryRun } = run;
    await insertWaitingImport(trx, { id, kind, fileName, fileBytes, accountId, hostId, dryRun, at });
    await recordAudit(trx, {
      actor: { accountId },
      act: dryRun ? "import.tried" : "import.confirmed",
      objectType: "import",
      objectId: id,
      at,
    });
  });
  runImport(
    { ...run, options: optionsOf(run, siret, accountId) },
    { env, secrets: secretsOf(context) },
    async () => {
      await failImport(db, run.id, instant(new Date()));
      const ended = await findImport(db, { hostId, accountId }, run.id);
      // What may still be confirmed stays; everything else is forgotten at once.
      if (ended?.state !== "previewed") await forgetFile(env.databaseUrl, run.id);
    },
  );
}

function optionsOf({ kind, name, path, dryRun }: Run, siret: string, accountId: string): string[] {
  const options = ["--account", accountId, ...(dryRun ? ["--dry-run"] : [])];
  if (kind === "workbook") return [...options, `--name=${name}`, "--host", siret, "--upload"];
  const department = departmentOf(path);
  return department === "" ? options : [...options, "--department", department];
}

function kindOf(name: string): ImportKind | undefined {
  if (workbookNames.test(name)) return "workbook";
  return decpNames.test(name) ? "decp" : undefined;
}

function departmentRefusal(department: string): "unknown department" | undefined {
  return department === "" || /^(\d{2,3}|2[AB])$/i.test(department) ? undefined : "unknown department";
}
