import type { HostViewer } from "#app/platform/require-host.server.ts";
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { envOf, nowOf } from "#app/platform/request-context.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { ImportId } from "#db/schema/columns.ts";
import type { AskLiveImportInput } from "./ask-live-import.schema.ts";
import { startImport } from "./start-import.server.ts";
import { folderOf, forgetOldFiles, withDepartment } from "./upload-folder.server.ts";

/**
 * Has the contracts of a département fetched from data.gouv.fr and tried, without writing anything: the answer is a run
 * to follow, like that of a file sent. What is confirmed is what was fetched.
 */
export async function askLiveImport(
  context: AppLoadContext,
  viewer: HostViewer,
  { department, since }: AskLiveImportInput,
): Promise<ImportId> {
  const { databaseUrl } = envOf(context);
  await forgetOldFiles(databaseUrl, nowOf(context));
  const id = randomUUID() as string as ImportId;
  const folder = folderOf(databaseUrl, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = withDepartment(join(folder, "data-gouv.json"), department);
  const name = `Marchés de data.gouv.fr, département ${department}, depuis le ${formatDay(since)}`;
  await startImport(context, viewer, {
    id,
    kind: "decp",
    name,
    bytes: 0,
    path,
    dryRun: true,
    liveSince: since,
  });
  return id;
}
