import type { Day } from "#app/domain/calendar.ts";
import type { EditionPeriod } from "#app/domain/edition/edition-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { editionsOf } from "#app/domain/edition/edition-standing.ts";
import { findEdition, listEditions } from "#db/queries/editions/read-edition.server.ts";
import { startEdition, type StartOutcome } from "#db/queries/editions/write-edition.server.ts";
import type { AccountId, Id, Instant } from "#db/schema/columns.ts";
import { reasonLine } from "./edition-reason.ts";

export type AskedEdition = {
  /** Made by the page: sent twice, it is asked once. */
  id: Id<"edition">;
  period: EditionPeriod;
  /** Null when nothing of the period is published. */
  reason: string | null;
  viewer: Viewer;
  today: Day;
  at: Instant;
};

/** Asks for the edition of a period, by the groups of the edition it replaces; the caller then has it computed. */
export async function askEdition(db: Db, asked: AskedEdition): Promise<StartOutcome> {
  const { id, period, reason, viewer, today, at } = asked;
  const last = editionsOf(period, await listEditions(db)).at(-1);
  const merges = last === undefined ? {} : ((await findEdition(db, last.number))?.parameters.merges ?? {});
  return db.transaction().execute(async (trx) => {
    const started = await startEdition(trx, {
      id,
      period,
      merges,
      accountId: viewer.accountId as AccountId,
      preparedBy: viewer.name,
      reason: reason === null ? null : reasonLine(reason),
      today,
      at,
    });
    if (started.outcome !== "started") return started;
    await recordAudit(trx, {
      actor: viewer,
      act: "edition.asked",
      objectType: "edition",
      objectId: id,
      at,
      changes: [
        { objectType: "edition", objectId: id, field: "period", after: `${period.from} ${period.to}` },
      ],
    });
    return started;
  });
}
