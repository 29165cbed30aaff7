import type { Transaction } from "kysely";
import type { EditionParameters } from "#app/domain/edition/edition-content.ts";
import type { EditionState } from "#app/domain/edition/edition-state.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, Instant } from "../../schema/columns.ts";
import type { SeenDraft } from "./write-edition.server.ts";

type Trx = Transaction<Database>;

/** Who asks for a computation again, by which merges, replacing which edition, and for what reason. */
export type AskedAgain = {
  merges: EditionParameters["merges"];
  supersedes: number | null;
  changes: readonly string[];
  accountId: AccountId;
  preparedBy: string;
  at: Instant;
};

/** Puts a draft back to be computed: what it held is dropped. False when it moved in the meantime, or is published. */
export async function askAgain(trx: Trx, { id, revision }: SeenDraft, asked: AskedAgain): Promise<boolean> {
  const row = await trx
    .selectFrom("edition")
    .select("parameters")
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("state", "!=", "published")
    .executeTakeFirst();
  if (row === undefined) return false;
  const parameters = JSON.parse(row.parameters) as EditionParameters;
  const written = await trx
    .updateTable("edition")
    .set({
      state: "computing",
      parameters: JSON.stringify({ ...parameters, merges: asked.merges }),
      supersedes: asked.supersedes,
      changes: JSON.stringify(asked.changes),
      prepared_at: asked.at,
      prepared_by: asked.preparedBy,
      account_id: asked.accountId,
      computed_at: null,
      revision: revision + 1,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("state", "!=", "published")
    .returning("id")
    .executeTakeFirst();
  if (written === undefined) return false;
  await trx.deleteFrom("edition_cell").where("edition_id", "=", id).execute();
  return true;
}

/** Marks a computation that stopped. False when it had ended, or was asked again. */
export async function failComputation(trx: Trx, { id, revision }: SeenDraft): Promise<boolean> {
  const stopped: EditionState = "failed";
  const row = await trx
    .updateTable("edition")
    .set({ state: stopped, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("state", "=", "computing")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes a draft and, with it, its cells. False when it moved in the meantime, or is published. */
export async function deleteDraft(trx: Trx, { id, revision }: SeenDraft): Promise<boolean> {
  const row = await trx
    .deleteFrom("edition")
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("state", "!=", "published")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Computations cut short by a stop of the server; called when it starts. Returns how many. */
export async function failInterruptedComputations(db: Db): Promise<number> {
  const stopped = await db
    .updateTable("edition")
    .set((eb) => ({ state: "failed" as const, revision: eb("revision", "+", 1) }))
    .where("state", "=", "computing")
    .executeTakeFirst();
  return Number(stopped.numUpdatedRows);
}
