import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { verdictOn } from "#app/domain/permission.ts";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import { runImport } from "#app/features/imports/run-import.server.ts";
import { folderOf, forgetFile, forgetOldFiles } from "#app/features/imports/upload-folder.server.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { problem } from "#app/platform/problem.server.ts";
import { databaseOf, envOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { receiveUpload, type Received } from "#app/platform/upload.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { failImport, insertWaitingImport } from "#db/queries/imports.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { AccountId, ImportId, OrganisationId } from "#db/schema/columns.ts";
import { importAnswer } from "./api-import-answer.server.ts";
import type { ApiCall } from "./api-route.server.ts";

type Importer = { accountId: AccountId; hostId: OrganisationId };

/**
 * Receives an exchange workbook and imports it in the right of the token’s owner, a host: all or nothing, or a dry run
 * (`dryRun=true`, in the form or in the address). Answers once it is done.
 */
export async function apiImport({ request, context, viewer, query }: ApiCall): Promise<Response> {
  const { organisationId } = viewer;
  if (verdictOn(viewer, "import workbook") !== "allowed" || organisationId === null) {
    return problem(403, "Seul le jeton d’un facilitateur importe un classeur, pour son porteur.");
  }
  const { databaseUrl } = envOf(context);
  await forgetOldFiles(databaseUrl, nowOf(context));
  const id = randomUUID() as string as ImportId;
  const received = await receiveUpload(request, {
    folder: folderOf(databaseUrl, id),
    maxBytes: uploadLimits.csvBytes,
  });
  if (received.outcome === "too large")
    return problem(413, "Ce fichier dépasse 100 Mo : rien n’a été enregistré.");
  if (received.outcome !== "received") return problem(400, unreadable);
  try {
    if (!/\.(xlsx|zip)$/i.test(received.name)) return problem(400, unreadable);
    const dryRun = readDryRun(received.fields.get("dryRun") ?? query.get("dryRun"));
    if (dryRun === undefined) return problem(400, "dryRun vaut true ou false.");
    const importer = { accountId: viewer.accountId as AccountId, hostId: organisationId as OrganisationId };
    await carryOut(context, importer, { id, received, dryRun });
    return await importAnswer(databaseOf(context), importer, id);
  } finally {
    await forgetFile(databaseUrl, id);
  }
}

const unreadable =
  "Envoyez un classeur d’échange .xlsx ou .zip, en multipart/form-data, dans un champ de fichier, par exemple file.";

function readDryRun(text: string | null): boolean | undefined {
  if (text === null || text === "" || text === "false") return false;
  return text === "true" ? true : undefined;
}

type Run = { id: ImportId; received: Received; dryRun: boolean };

async function carryOut(
  context: AppLoadContext,
  { accountId, hostId }: Importer,
  { id, received, dryRun }: Run,
): Promise<void> {
  const db = databaseOf(context);
  const at = instant(nowOf(context));
  const siret = await findSiretOf(db, hostId);
  const fileName = holdsNir(received.name) ? "nom de fichier masqué" : received.name;
  const run = {
    id,
    kind: "workbook" as const,
    fileName,
    fileBytes: received.bytes,
    accountId,
    hostId,
    dryRun,
    at,
  };
  await db.transaction().execute(async (trx) => {
    await insertWaitingImport(trx, run);
    const act = dryRun ? "import.tried" : "import.confirmed";
    await recordAudit(trx, { actor: { accountId }, act, objectType: "import", objectId: id, at });
  });
  const options = ["--account", accountId, "--name", fileName, "--host", siret, "--upload"];
  if (dryRun) options.push("--dry-run");
  const installation = { env: envOf(context), secrets: secretsOf(context) };
  await new Promise<void>((done) => {
    runImport({ id, kind: "workbook", path: received.path, options }, installation, async () => {
      await failImport(db, id, instant(new Date())).finally(done);
    });
  });
}
