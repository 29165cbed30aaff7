import type { Transaction } from "kysely";
import { listLots, type SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { findContractSheet, type ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import type { Database } from "#db/schema.ts";
import type { Outcome } from "./outcome.ts";

export type NotOpen = "not found" | "not taken" | "contract closed";
export type OpenContract = { outcome: "open"; sheet: ContractSheet; lots: SheetLot[] } | Outcome<NotOpen>;

/** A contract whose lines may be written: one's own, taken, neither ended nor cancelled. Held until the transaction ends. */
export async function findOpenContract(
  trx: Transaction<Database>,
  scopes: readonly ContractScope[],
  reference: string,
): Promise<OpenContract> {
  const sheet = await findContractSheet(trx, scopes, reference);
  if (!sheet) return { outcome: "not found" };
  if (sheet.hostId === null) return { outcome: "not taken" };
  if (sheet.stage === "closed" || sheet.stage === "cancelled") return { outcome: "contract closed" };
  await holdContract(trx, sheet.id);
  return { outcome: "open", sheet, lots: await listLots(trx, sheet.id) };
}
