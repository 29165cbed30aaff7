import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { AppLoadContext } from "@remix-run/node";
import { uploadsFolder } from "#app/features/imports/upload-folder.server.ts";
import { runCommand } from "#app/platform/command-process.server.ts";
import { databaseOf, envOf, secretsOf, todayOf } from "#app/platform/request-context.server.ts";
import type { HostViewer } from "#app/platform/require-host.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/**
 * The host's own package, as a download: written in another process, audited there, removed from the disk as soon as it is
 * sent. Undefined when it could not be written.
 */
export async function sendPackage(
  context: AppLoadContext,
  viewer: HostViewer,
): Promise<Response | undefined> {
  const env = envOf(context);
  const siret = await findSiretOf(databaseOf(context), viewer.organisationId as OrganisationId);
  const folder = join(uploadsFolder(env.databaseUrl), `paquet-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "paquet.zip");
  const command = ["export", "network", path, "--host", siret, "--account", viewer.accountId];
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
      "Content-Type": "application/zip",
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="paquet-reseau-${siret}-${todayOf(context)}.zip"`,
      "Cache-Control": "no-store",
    },
  });
}
