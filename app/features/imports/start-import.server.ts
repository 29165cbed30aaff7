import type { AppLoadContext } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import type { HostViewer } from "#app/platform/require-host.server.ts";
import { databaseOf, envOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { failImport, findImport, insertWaitingImport, type ImportKind } from "#db/queries/imports.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { AccountId, ImportId, OrganisationId } from "#db/schema/columns.ts";
import { runImport } from "./run-import.server.ts";
import { forgetDepositOf } from "./deposit.server.ts";
import { departmentOf, forgetFile } from "./upload-folder.server.ts";

export function importsOfViewer(viewer: HostViewer): { hostId: OrganisationId; accountId: AccountId } {
  return { hostId: viewer.organisationId as OrganisationId, accountId: viewer.accountId as AccountId };
}

export type ImportRun = {
  id: ImportId;
  kind: ImportKind;
  name: string;
  bytes: number;
  path: string;
  dryRun: boolean;
  /** Open data to be fetched first: contracts notified after that day. */
  liveSince?: Day;
};

/** Records a run in the history and carries it out, when its turn comes, in a process of its own. */
export async function startImport(
  context: AppLoadContext,
  viewer: HostViewer,
  run: ImportRun,
): Promise<void> {
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
      if (ended?.state === "done") await forgetDepositOf(env.databaseUrl, run.path);
      // What may still be confirmed stays; everything else is forgotten at once.
      if (ended?.state !== "previewed") await forgetFile(env.databaseUrl, run.id);
    },
  );
}

function optionsOf(
  { kind, name, path, dryRun, liveSince }: ImportRun,
  siret: string,
  accountId: string,
): string[] {
  const live = liveSince === undefined ? [] : ["--live", liveSince];
  const options = ["--account", accountId, ...(dryRun ? ["--dry-run"] : []), ...live];
  if (kind === "workbook") return [...options, `--name=${name}`, "--host", siret, "--upload"];
  const department = departmentOf(path);
  return department === "" ? options : [...options, "--department", department];
}
