import type { Day, Month } from "#app/domain/calendar.ts";
import { checkCollective } from "#app/domain/collective-check.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { isContractAmong } from "#db/queries/contracts/contract-scope.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import type { CommitmentId, ContractId, OrganisationId } from "#db/schema/columns.ts";

/** A collective statement as it would be written; `counted`: its hours are already among those of the commitment. */
export type CollectiveEntry = {
  contractId: ContractId;
  commitmentId: CommitmentId;
  employerId: OrganisationId;
  month: Month;
  hours: InsertionHours;
  persons: number;
  counted: InsertionHours;
};

/** The key of an entry in what `checkCollectives` answers. */
export function collectiveKey(
  line: Pick<CollectiveEntry, "commitmentId" | "employerId"> & { month: Month },
): string {
  return `${line.commitmentId} ${line.employerId} ${line.month}`;
}

/** The points to see of each collective statement, by `collectiveKey`; one without any is not in the map. */
export async function checkCollectives(
  db: Db,
  { entries, today, settings }: { entries: readonly CollectiveEntry[]; today: Day; settings: Settings },
): Promise<Map<string, HoursCheck[]>> {
  if (entries.length === 0) return new Map();
  const contracts = isContractAmong([...new Set(entries.map(({ contractId }) => contractId))]);
  const positions = new Map(
    (await listPositions(db, { day: today, settings, contracts })).map((row) => [row.commitmentId, row]),
  );
  return new Map(
    entries.flatMap((entry) => {
      const at = positions.get(entry.commitmentId);
      const counted = at ? at.position.done + at.pending - entry.counted : 0;
      const commitment = { due: at?.position.due ?? noHours, counted: counted as InsertionHours };
      const checks = checkCollective({ ...entry, commitment }, today);
      return checks.length === 0 ? [] : [[collectiveKey(entry), checks] as const];
    }),
  );
}
