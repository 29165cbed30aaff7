import type { HostViewer } from "#app/platform/require-host.server.ts";
import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { rememberedPlan, type OldSheetPlan } from "#app/domain/old-sheet/plan.ts";
import { askPlan, keepDeposit, sheetLabel, type Deposit } from "#app/features/imports/deposit.server.ts";
import { importsOfViewer, startImport } from "#app/features/imports/start-import.server.ts";
import { forgetFile } from "#app/features/imports/upload-folder.server.ts";
import { databaseOf, envOf, nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { saveImportMapping } from "#db/queries/import-mappings.server.ts";
import type { ImportId } from "#db/schema/columns.ts";
import type { SheetView } from "./sheet-view.ts";

type Preview = { depositId: string; deposit: Deposit; view: SheetView; plan: OldSheetPlan };

/**
 * Remembers how the sheet reads, then has it tried without writing anything: the answer is a run to follow, like that of a
 * workbook. The file of the try before is forgotten.
 */
export async function askPreview(
  context: AppLoadContext,
  viewer: HostViewer,
  { depositId, deposit, view, plan }: Preview,
): Promise<ImportId> {
  const { databaseUrl } = envOf(context);
  await remember(context, viewer, view, plan);
  if (deposit.run !== undefined) await forgetFile(databaseUrl, deposit.run as ImportId);
  const id = randomUUID() as string as ImportId;
  const path = await askPlan(databaseUrl, id, {
    depositId,
    sheetLabel: sheetLabel(deposit),
    plan,
  });
  const last = { sheet: view.head.name, headerRow: String(view.headerRow) };
  await keepDeposit(databaseUrl, depositId, { ...deposit, run: id, last });
  const { fileName: name, bytes } = deposit;
  await startImport(context, viewer, { id, kind: "workbook", name, bytes, path, dryRun: true });
  return id;
}

async function remember(
  context: AppLoadContext,
  viewer: HostViewer,
  view: SheetView,
  plan: OldSheetPlan,
): Promise<void> {
  const { hostId, accountId } = importsOfViewer(viewer);
  const savedAt = instant(nowOf(context));
  const columns = JSON.stringify(rememberedPlan(plan, view.words));
  await databaseOf(context)
    .transaction()
    .execute(async (trx) => {
      await saveImportMapping(trx, hostId, view.key, { sheet: plan.shape, columns, savedAt });
      await recordAudit(trx, {
        actor: { accountId },
        act: "import-mapping.saved",
        objectType: "import_mapping",
        objectId: hostId,
        at: savedAt,
      });
    });
}
