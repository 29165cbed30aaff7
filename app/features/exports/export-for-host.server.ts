import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { AppLoadContext } from "@remix-run/node";
import { uploadsFolder } from "#app/features/imports/upload-folder.server.ts";
import type { HostViewer } from "#app/platform/require-host.server.ts";
import { runCommand } from "#app/platform/command-process.server.ts";
import { databaseOf, envOf, secretsOf } from "#app/platform/request-context.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

export type ExportFormat = "xlsx" | "zip";

export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/**
 * The host's own workbook, as a download. Written in another process (it takes a connection until the end), audited
 * there, removed from the disk as soon as it is sent. Undefined when it could not be written (too large for XLSX).
 */
export async function exportForHost(
  context: AppLoadContext,
  viewer: HostViewer,
  format: ExportFormat,
): Promise<Response | undefined> {
  const env = envOf(context);
  const siret = await findSiretOf(databaseOf(context), viewer.organisationId as OrganisationId);
  const folder = join(uploadsFolder(env.databaseUrl), `export-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `classeur.${format}`);
  const command = ["export", "workbook", path, "--host", siret, "--account", viewer.accountId, "--ndjson"];
  const code = await runCommand(command, { env, secrets: secretsOf(context) });
  if (code !== 0) {
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
  const { size } = await stat(path);
  const file = createReadStream(path);
  file.once("close", () => void rm(folder, { recursive: true, force: true }));
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      "Content-Type": exportTypes[format],
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="classeur-${siret}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}
