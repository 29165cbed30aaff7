import type { Insertable, Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import type { EditionParameters, HostCompleteness } from "#app/domain/edition/edition-content.ts";
import { definitionsVersion, editionRules } from "#app/domain/edition/edition-rules.ts";
import { editionStanding, type EditionStanding } from "#app/domain/edition/edition-standing.ts";
import type { EditionPeriod } from "#app/domain/edition/edition-state.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, Id, Instant } from "../../schema/columns.ts";
import { takeTurn } from "../audit.server.ts";
import { editionDigest } from "./edition-digest.server.ts";
import { findEditionDraft, listEditions } from "./read-edition.server.ts";

type Trx = Transaction<Database>;
type EditionId = Id<"edition">;
type Merges = EditionParameters["merges"];

/** A draft as it was seen: written over only while it is still at that revision. */
export type SeenDraft = { id: EditionId; revision: number };

/** What an edition is made by before its computation says so itself. */
const asked = (merges: Merges): string =>
  JSON.stringify({ ...editionRules, merges, definitionsVersion } satisfies EditionParameters);

export type NewEdition = {
  id: EditionId;
  period: EditionPeriod;
  merges: Merges;
  accountId: AccountId | null;
  preparedBy: string;
  /** Why an edition of a published period is made again, in words; null for the first one of a period. */
  reason: string | null;
  today: Day;
  at: Instant;
};

/** `already`: one draft a period, this one is there. */
export type StartOutcome =
  | { outcome: "started"; revision: number; supersedes: number | null }
  | { outcome: "already"; id: EditionId }
  | Exclude<EditionStanding, { outcome: "open" }>;

/**
 * The row of an edition about to be computed, when its period may be. Call `keepComputed` with the revision it gives,
 * then `publishEdition`; each in a transaction that ends with its line in the trail.
 */
export async function startEdition(trx: Trx, edition: NewEdition): Promise<StartOutcome> {
  await takeTurn(trx);
  const { id, period, merges, today, at } = edition;
  const standing = editionStanding(period, await listEditions(trx), today);
  if (standing.outcome !== "open") return standing;
  const draft = await trx
    .selectFrom("edition")
    .select("id")
    .where((eb) =>
      eb.or([
        eb("id", "=", id),
        eb("state", "!=", "published").and("kind", "=", period.kind).and("period_from", "=", period.from),
      ]),
    )
    .executeTakeFirst();
  if (draft !== undefined) return { outcome: "already", id: draft.id };
  await trx
    .insertInto("edition")
    .values({
      id,
      number: null,
      kind: period.kind,
      period_from: period.from,
      period_to: period.to,
      state: "computing",
      supersedes: standing.supersedes,
      prepared_at: at,
      computed_at: null,
      account_id: edition.accountId,
      prepared_by: edition.preparedBy,
      published_on: null,
      parameters: asked(merges),
      labels: JSON.stringify({ tiles: {} }),
      definitions: "[]",
      completeness: "[]",
      disclosure: JSON.stringify(nothingChecked),
      changes: JSON.stringify(edition.reason === null ? [] : [edition.reason]),
      digest: null,
      revision: 1,
    })
    .execute();
  return { outcome: "started", revision: 1, supersedes: standing.supersedes };
}

const nothingChecked: ComputedEdition["disclosure"] = {
  outcome: "protected",
  cells: 0,
  primary: 0,
  secondary: 0,
  observers: 0,
  checkedTargets: 0,
  rounds: 0,
  together: [],
  toMerge: [],
};

/** What a computation brings beside the tables. */
export type KeptWith = {
  completeness: readonly HostCompleteness[];
  changes: readonly string[];
  at: Instant;
};

/**
 * Keeps what was computed, unless the draft was asked again, deleted or published in the meantime: then false, nothing is
 * written. A refused edition keeps what to merge and none of its cells.
 */
export async function keepComputed(
  trx: Trx,
  { id, revision }: SeenDraft,
  computed: ComputedEdition,
  { completeness, changes, at }: KeptWith,
): Promise<boolean> {
  const isProtected = computed.disclosure.outcome === "protected";
  const kept = await trx
    .updateTable("edition")
    .set({
      state: isProtected ? "draft" : "refused",
      computed_at: at,
      parameters: JSON.stringify(computed.parameters),
      labels: JSON.stringify(computed.labels),
      definitions: JSON.stringify(computed.definitions),
      disclosure: JSON.stringify(computed.disclosure),
      completeness: JSON.stringify(completeness),
      changes: JSON.stringify(changes),
      revision: revision + 1,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("state", "=", "computing")
    .returning("id")
    .executeTakeFirst();
  if (kept === undefined) return false;
  await trx.deleteFrom("edition_cell").where("edition_id", "=", id).execute();
  if (isProtected) await insertCells(trx, id, computed);
  return true;
}

const cellsPerInsert = 1000;

async function insertCells(trx: Trx, id: EditionId, { tables }: ComputedEdition): Promise<void> {
  const rows = tables.flatMap((table) =>
    table.cells.map((cell, rank): Insertable<Database["edition_cell"]> => ({
      edition_id: id,
      table_id: table.id,
      rank,
      keys: JSON.stringify(cell.keys),
      value: cell.status === "published" ? cell.value : null,
      status: cell.status,
      exact: cell.status === "missing" ? null : cell.exact,
      is_primary: cell.isPrimary ? 1 : 0,
    })),
  );
  for (let start = 0; start < rows.length; start += cellsPerInsert) {
    await trx
      .insertInto("edition_cell")
      .values(rows.slice(start, start + cellsPerInsert))
      .execute();
  }
}

/** `again`: published already, with that number. `moved`: an edition of its period came out since it was computed. */
export type PublishOutcome =
  | { outcome: "published" | "again"; number: number }
  | { outcome: "not found" | "modified meanwhile" | "not ready" | "moved" }
  | Exclude<EditionStanding, { outcome: "open" }>;

/** Numbers, dates and seals a draft: from then on nothing writes to it. */
export async function publishEdition(
  trx: Trx,
  { id, revision }: SeenDraft,
  on: Day,
): Promise<PublishOutcome> {
  await takeTurn(trx);
  const draft = await findEditionDraft(trx, id);
  if (draft === undefined) return { outcome: "not found" };
  const { state, revision: current, ...content } = draft;
  if (state === "published") return { outcome: "again", number: content.number ?? 0 };
  if (state !== "draft") return { outcome: "not ready" };
  if (current !== revision) return { outcome: "modified meanwhile" };
  const published = await listEditions(trx);
  const standing = editionStanding(content, published, on);
  if (standing.outcome !== "open") return standing;
  if (standing.supersedes !== content.supersedes) return { outcome: "moved" };
  const number = Math.max(0, ...published.map((edition) => edition.number)) + 1;
  const digest = editionDigest({ ...content, number, publishedOn: on });
  const sealed = await trx
    .updateTable("edition")
    .set({ state: "published", number, published_on: on, digest, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("state", "=", "draft")
    .returning("id")
    .executeTakeFirst();
  return sealed === undefined ? { outcome: "modified meanwhile" } : { outcome: "published", number };
}
