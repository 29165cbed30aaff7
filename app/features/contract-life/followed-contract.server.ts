import type { Viewer } from "#app/domain/viewer.ts";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import type { Db } from "#db/database.server.ts";
import { findContractSheet, type ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";

/** The contract whose life the viewer may write; 404 when it is not theirs, 403 when nobody has taken it yet. */
export async function findFollowedContract(
  db: Db,
  viewer: Viewer,
  reference: string,
): Promise<ContractSheet> {
  const sheet = await findContractSheet(db, visibleContracts(viewer), reference);
  if (!sheet) throw new Response(null, { status: 404 });
  if (sheet.hostId === null) throw new Response(null, { status: 403 });
  return sheet;
}
