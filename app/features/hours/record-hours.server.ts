import type { Transaction } from "kysely";
import type { Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { recordAudit, type Actor, type AuditChange } from "#db/queries/audit.server.ts";
import type { HireFacts, StoredStatement } from "#db/queries/hours/statement-facts.server.ts";
import type { Database } from "#db/schema.ts";
import type { HireId } from "#db/schema/columns.ts";

/** An entry written, with what it replaced. */
export type WrittenEntry = {
  entry: { hireId: HireId; month: Month; hours: InsertionHours | null };
  hire: HireFacts | undefined;
  before: StoredStatement | null;
  state: StatementState | undefined;
};

/** One line of the trail for each contract, with the reason of a correction first. */
export async function recordHours(
  trx: Transaction<Database>,
  changed: readonly WrittenEntry[],
  { actor, auditAct, reason }: { actor: Actor; auditAct: string; reason?: string },
): Promise<void> {
  const contracts = new Set(changed.flatMap(({ hire }) => (hire ? [hire.contractId] : [])));
  for (const contractId of contracts) {
    const changes = changed.filter(({ hire }) => hire?.contractId === contractId).map(changeOf);
    await recordAudit(trx, {
      actor,
      act: auditAct,
      objectType: "contract",
      objectId: contractId,
      changes: [
        ...(reason === undefined
          ? []
          : [{ objectType: "contract", objectId: contractId, field: "reason", after: reason }]),
        ...changes,
      ],
    });
  }
}

/** `151,67 h` is kept as hundredths with the state: `15167 submitted`. */
function changeOf({ entry, before, state }: WrittenEntry): AuditChange {
  return {
    objectType: "statement",
    objectId: `${entry.hireId} ${entry.month}`,
    field: "hours",
    before: before === null ? null : `${before.hours} ${before.state}`,
    after: entry.hours === null ? null : `${entry.hours} ${state ?? "draft"}`,
  };
}
