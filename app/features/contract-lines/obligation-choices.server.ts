import type { Day } from "#app/domain/calendar.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { formatHours } from "#app/ui/french.ts";
import type { Db } from "#db/database.server.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import { isContract } from "#db/queries/contracts/contract-scope.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { ContractId } from "#db/schema/columns.ts";
import { lotLabel } from "./line-choices.ts";

/** `due`: the objective of today, in hundredths. */
export type ObligationChoice = { value: string; label: string; due: InsertionHours };

type Question = { contractId: ContractId; lots: readonly SheetLot[]; today: Day; kept?: string | undefined };

/**
 * The commitments whose obligation may change, each with its objective of today: « Lot 1, Clause (aujourd’hui 1 480 h) ».
 * Only `fixed` ones: the others follow orders or worked hours. `kept`: the one of a change already noted, whatever its rule.
 */
export async function obligationChoices(
  db: Db,
  { contractId, lots, today, kept }: Question,
): Promise<ObligationChoice[]> {
  const settings = await readSettings(db);
  const positions = await listPositions(db, { day: today, settings, contracts: isContract(contractId) });
  const dueOf = new Map(positions.map(({ commitmentId, position }) => [commitmentId, position.due]));
  return lots.flatMap((lot) =>
    lot.commitments
      .filter(({ id, rule }) => rule === "fixed" || id === kept)
      .map(({ id, mechanism }) => {
        const name = `${lotLabel(lot)}, ${mechanisms[mechanism].short}`;
        const due = dueOf.get(id) ?? noHours;
        return { value: id, label: `${name} (aujourd’hui ${formatHours(due)})`, due };
      }),
  );
}
