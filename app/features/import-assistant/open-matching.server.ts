import type { HostViewer } from "#app/platform/require-host.server.ts";
import type { AppLoadContext } from "@remix-run/node";
import { findDeposit, type Deposit } from "#app/features/imports/deposit.server.ts";
import { importsOfViewer } from "#app/features/imports/start-import.server.ts";
import { forgetFile } from "#app/features/imports/upload-folder.server.ts";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import { findImportMapping, type ImportMapping } from "#db/queries/import-mappings.server.ts";
import type { ImportId } from "#db/schema/columns.ts";
import { sheetView, type Asked, type SheetView } from "./sheet-view.ts";

export type OpenMatching = {
  id: string;
  deposit: Deposit;
  view: SheetView;
  asked: Asked;
  /** How this host's sheet with these headers was last read. */
  kept: ImportMapping | undefined;
  /** Removes the file and what was tried of it. */
  forget: () => Promise<void>;
};

/** The old file a host is matching, its sheet and headers as the address asks. 404 when it is another's, or gone. */
export async function openMatching(
  context: AppLoadContext,
  viewer: HostViewer,
  id: string | undefined,
  request: Request,
): Promise<OpenMatching> {
  const { databaseUrl } = envOf(context);
  const deposit = await findDeposit(databaseUrl, id ?? "", viewer.organisationId);
  const { searchParams } = new URL(request.url);
  const asked = {
    sheet: searchParams.get("feuille") ?? deposit?.last?.sheet ?? null,
    headerRow: searchParams.get("ligne") ?? deposit?.last?.headerRow ?? null,
    shape: searchParams.get("forme"),
  };
  const view = deposit && sheetView(deposit, asked);
  if (id === undefined || deposit === undefined || view === undefined)
    throw new Response(null, { status: 404 });
  const kept = await findImportMapping(databaseOf(context), importsOfViewer(viewer).hostId, view.key);
  const forget = async (): Promise<void> => {
    if (deposit.run !== undefined) await forgetFile(databaseUrl, deposit.run as ImportId);
    await forgetFile(databaseUrl, id as ImportId);
  };
  return { id, deposit, view, asked, kept, forget };
}
