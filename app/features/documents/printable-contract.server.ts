import type { AppLoadContext } from "@remix-run/node";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { ownContracts } from "#app/features/contracts/viewer-contracts.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import type { Db } from "#db/database.server.ts";
import { findContractSheet, type ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";

export type Printing = { db: Db; viewer: Viewer; sheet: ContractSheet; today: Day };

/** The contract of an address, for the facilitator whose host follows it; anything else is 404 (or 403 by role). Throws. */
export async function printableContract(
  request: Request,
  context: AppLoadContext,
  reference: string | undefined,
): Promise<Printing> {
  const viewer = await requirePermission(request, context, "print documents");
  const db = databaseOf(context);
  const own = ownContracts(viewer);
  const sheet = own === null ? undefined : await findContractSheet(db, [own], reference ?? "");
  if (sheet === undefined) throw new Response(null, { status: 404 });
  return { db, viewer, sheet, today: todayOf(context) };
}

/** Who signs a contract’s documents. */
export function hostOf({ sheet, viewer }: Pick<Printing, "sheet" | "viewer">): string {
  return sheet.hostName ?? viewer.organisationName ?? "";
}
