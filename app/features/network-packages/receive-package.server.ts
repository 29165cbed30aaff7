import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { holdsNir } from "#app/domain/workbook/read-row.ts";
import { uploadsFolder } from "#app/features/imports/upload-folder.server.ts";
import { runCommand } from "#app/platform/command-process.server.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { databaseOf, envOf, secretsOf } from "#app/platform/request-context.server.ts";
import type { HostViewer } from "#app/platform/require-host.server.ts";
import { receiveUpload } from "#app/platform/upload.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** `said`: whole French sentences; of a refusal, what to do. */
export type ReceivedPackageOutcome = { read: boolean; said: string[] };

/**
 * Reads the package a host sends, its own only: all or nothing, in a process of its own. The file is removed at once,
 * whatever comes of it.
 */
export async function receivePackage(
  request: Request,
  context: AppLoadContext,
  viewer: HostViewer,
): Promise<ReceivedPackageOutcome> {
  const env = envOf(context);
  const folder = join(uploadsFolder(env.databaseUrl), `paquet-${randomUUID()}`);
  const received = await receiveUpload(request, {
    folder,
    field: "fichier",
    maxBytes: uploadLimits.csvBytes,
  });
  if (received.outcome !== "received") return { read: false, said: [uploadWords[received.outcome]] };
  try {
    const name = holdsNir(received.name) ? "nom de fichier masqué" : received.name;
    const host = await findSiretOf(databaseOf(context), viewer.organisationId as OrganisationId);
    const who = ["--account", viewer.accountId, "--host", host, "--name", name];
    let answer: ReceivedPackageOutcome | undefined;
    await runCommand(
      ["import", "network", received.path, "--upload", "--json", ...who],
      { env, secrets: secretsOf(context) },
      (line) => {
        answer = outcomeIn(line) ?? answer;
      },
    );
    return answer ?? { read: false, said: [stopped] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outcomeIn(line: string): ReceivedPackageOutcome | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("read" in value) || !("said" in value))
      return undefined;
    return value as ReceivedPackageOutcome;
  } catch {
    return undefined;
  }
}

const stopped =
  "La lecture du paquet s’est arrêtée\u00a0: rien n’en a été gardé. Envoyez-le de nouveau, ou passez par la ligne de commande.";
const uploadWords = {
  "no file": "Choisissez un paquet\u00a0: le fichier .zip fait dans l’autre installation.",
  "too large": "Ce fichier dépasse 100 Mo\u00a0: passez par la ligne de commande, import network.",
  unreadable: "L’envoi s’est interrompu\u00a0: rien n’a été gardé. Envoyez le fichier de nouveau.",
} as const;
