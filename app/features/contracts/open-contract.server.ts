import type { Db } from "#db/database.server.ts";
import { listLots, type SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { findContractSheet, type ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";

export type OpenContract =
  | { outcome: "open"; sheet: ContractSheet; lots: SheetLot[] }
  | { outcome: "not found" | "not taken" | "contract closed" };

/** A contract to which something may be noted: one's own, taken, neither ended nor cancelled. */
export async function findOpenContract(
  db: Db,
  scopes: readonly ContractScope[],
  reference: string,
): Promise<OpenContract> {
  const sheet = await findContractSheet(db, scopes, reference);
  if (!sheet) return { outcome: "not found" };
  if (sheet.hostId === null) return { outcome: "not taken" };
  if (sheet.stage === "closed" || sheet.stage === "cancelled") return { outcome: "contract closed" };
  return { outcome: "open", sheet, lots: await listLots(db, sheet.id) };
}
