import { randomUUID } from "node:crypto";
import type { Insertable, Transaction, Updateable } from "kysely";
import { searchText } from "#app/domain/search-text.ts";
import type { StudyAct } from "#app/domain/study-state.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, Id, Instant } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Written = "search_text" | "revision" | "entered_rank";

/** Opens a study at revision 1. False when the id is taken: nothing is written. */
export async function insertStudy(
  trx: Trx,
  study: Omit<Insertable<Database["study"]>, Written>,
): Promise<boolean> {
  const written = await trx
    .insertInto("study")
    .values({
      ...study,
      search_text: searchText(study.title),
      revision: 1,
      entered_rank: nextEnteredRank(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Holds a study until the transaction ends: what depends on it, and on its lots, is then judged on what is stored. */
export async function holdStudy(trx: Trx, id: Id<"study">): Promise<void> {
  await trx
    .updateTable("study")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Writes over a study still at that revision, and makes it the next one. False when it is at another: nothing is written. */
export async function updateStudy(
  trx: Trx,
  { id, revision }: { id: Id<"study">; revision: number },
  values: Omit<Updateable<Database["study"]>, Written | "id">,
): Promise<boolean> {
  const written = await trx
    .updateTable("study")
    .set({
      ...values,
      ...(values.title === undefined ? {} : { search_text: searchText(values.title) }),
      revision: revision + 1,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Adds what was done, or said, to the thread of a study. `body`: what the writer says, without any person's name. */
export async function insertStudyEvent(
  trx: Trx,
  event: {
    studyId: Id<"study">;
    accountId: AccountId | null;
    at: Instant;
    act: StudyAct;
    body: string | null;
  },
): Promise<void> {
  await trx
    .insertInto("study_event")
    .values({
      id: randomUUID() as string as Id<"study_event">,
      study_id: event.studyId,
      account_id: event.accountId,
      at: event.at,
      act: event.act,
      body: event.body,
      entered_rank: nextEnteredRank(),
    })
    .execute();
}
