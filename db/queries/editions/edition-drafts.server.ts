import type { Month } from "#app/domain/calendar.ts";
import type { EditionKind, EditionPeriod, EditionState } from "#app/domain/edition/edition-state.ts";
import type { Db } from "../../database.server.ts";
import type { Id, Instant } from "../../schema/columns.ts";

/** An edition not published, as the animator’s list shows it. */
export type ListedDraft = {
  id: Id<"edition">;
  kind: EditionKind;
  from: Month;
  to: Month;
  state: EditionState;
  supersedes: number | null;
  preparedAt: Instant;
  preparedBy: string;
};

/** Every edition not published yet, the last period first. */
export function listDrafts(db: Db): Promise<ListedDraft[]> {
  return drafts(db).orderBy("period_to", "desc").orderBy("period_from", "desc").execute();
}

/** The only draft of a period, if there is one. */
export function findDraftOf(db: Db, { kind, from }: EditionPeriod): Promise<ListedDraft | undefined> {
  return drafts(db).where("kind", "=", kind).where("period_from", "=", from).executeTakeFirst();
}

/** When a draft was asked for, and computed. */
export function findDraftTimes(
  db: Db,
  id: Id<"edition">,
): Promise<{ preparedAt: Instant; computedAt: Instant | null } | undefined> {
  return db
    .selectFrom("edition")
    .select(["prepared_at as preparedAt", "computed_at as computedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}

function drafts(db: Db) {
  return db
    .selectFrom("edition")
    .select([
      "id",
      "kind",
      "period_from as from",
      "period_to as to",
      "state",
      "supersedes",
      "prepared_at as preparedAt",
      "prepared_by as preparedBy",
    ])
    .where("state", "!=", "published");
}
