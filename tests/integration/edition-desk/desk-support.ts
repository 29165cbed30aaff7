import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import { parseEditionPeriod, type EditionPeriod } from "#app/domain/edition/edition-state.ts";
import type { Db } from "#db/database.server.ts";
import {
  keepComputed,
  publishEdition,
  startEdition,
  type PublishOutcome,
} from "#db/queries/editions/write-edition.server.ts";
import type { Id, Instant } from "#db/schema/columns.ts";
import { computedEdition } from "#tests/support/computed-edition.ts";

export const at = "2026-11-30T08:00:00.000Z" as Instant;
export const today = "2026-11-30" as Day;
export const now = () => new Date(at);

export function period(code: string): EditionPeriod {
  const read = parseEditionPeriod(code);
  if (read === undefined) throw new Error(`${code} is no period`);
  return read;
}

/** A row that waits for its computation, as the screen leaves it. */
export async function startedEdition(db: Db, code = "2026-S1", reason: string | null = null) {
  const id = randomUUID() as string as Id<"edition">;
  const started = await db.transaction().execute((trx) =>
    startEdition(trx, {
      id,
      period: period(code),
      merges: {},
      accountId: null,
      preparedBy: "Aurélie Chaboud",
      reason,
      today,
      at,
    }),
  );
  return { id, started };
}

/** A draft ready to be published, and its revision. */
export async function readyDraft(db: Db, code = "2026-S1", computed: ComputedEdition = computedEdition()) {
  const { id } = await startedEdition(db, code);
  await db
    .transaction()
    .execute((trx) =>
      keepComputed(trx, { id, revision: 1 }, computed, { completeness: [], changes: [], at }),
    );
  return { id, revision: 2 };
}

export function publishDraft(db: Db, seen: { id: Id<"edition">; revision: number }): Promise<PublishOutcome> {
  return db.transaction().execute((trx) => publishEdition(trx, seen, today));
}
