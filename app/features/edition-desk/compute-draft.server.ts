import type { ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import { editionChanges } from "#app/domain/edition/edition-changes.ts";
import type { EditionContent, EditionParameters } from "#app/domain/edition/edition-content.ts";
import { editionsOf } from "#app/domain/edition/edition-standing.ts";
import type { EditionPeriod } from "#app/domain/edition/edition-state.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { failComputation } from "#db/queries/editions/change-draft.server.ts";
import { findEdition, findEditionDraft, listEditions } from "#db/queries/editions/read-edition.server.ts";
import { keepComputed, type SeenDraft } from "#db/queries/editions/write-edition.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { bandsOf, readCompleteness } from "./completeness.server.ts";
import { reasonOf } from "./edition-reason.ts";

/** What computes the tables of a period; `together`: numbers of the earlier editions it is audited with. */
export type ComputeEdition = (
  db: Db,
  asked: { period: EditionPeriod; merges: EditionParameters["merges"]; together: readonly number[] },
) => Promise<ComputedEdition>;

/** `dropped`: computed for nothing, the draft was asked again, deleted or published in the meantime. */
export type ComputeOutcome = { outcome: "draft" | "refused" | "nothing to compute" | "dropped" };

/**
 * Computes the edition that waits under that id and keeps it: tables, control, completeness in bands, what changed. The
 * tables and the completeness are those of the moment. What fails leaves the row `failed` and is thrown again.
 */
export async function computeDraft(
  db: Db,
  { id, now }: { id: Id<"edition">; now: Date },
  compute: ComputeEdition,
): Promise<ComputeOutcome> {
  const draft = await findEditionDraft(db, id);
  if (draft?.state !== "computing") return { outcome: "nothing to compute" };
  const seen = { id, revision: draft.revision };
  try {
    return await computeAndKeep(db, draft, { seen, now, compute });
  } catch (error) {
    await noteFailure(db, seen, now);
    throw error;
  }
}

async function computeAndKeep(
  db: Db,
  draft: EditionContent,
  { seen, now, compute }: { seen: SeenDraft; now: Date; compute: ComputeEdition },
): Promise<ComputeOutcome> {
  const { kind, from, to, parameters } = draft;
  const period: EditionPeriod = { kind, from, to };
  const together = editionsOf(period, await listEditions(db)).map(({ number }) => number);
  const computed = await compute(db, { period, merges: parameters.merges, together });
  const question = { period, today: dayInParis(now), settings: await readSettings(db), hostId: null };
  const completeness = (await readCompleteness(db, question)).map(bandsOf);
  const earlier = draft.supersedes === null ? undefined : await findEdition(db, draft.supersedes);
  const changes = [...reasonOf(draft), ...(earlier === undefined ? [] : editionChanges(earlier, computed))];
  const { outcome } = computed.disclosure;
  const at = instant(now);
  const kept = await db.transaction().execute(async (trx) => {
    if (!(await keepComputed(trx, seen, computed, { completeness, changes, at }))) return false;
    const state = outcome === "protected" ? "draft" : "refused";
    await recordAudit(trx, {
      actor: "system",
      act: outcome === "protected" ? "edition.computed" : "edition.refused",
      objectType: "edition",
      objectId: seen.id,
      at,
      changes: [
        { objectType: "edition", objectId: seen.id, field: "state", before: "computing", after: state },
      ],
    });
    return true;
  });
  if (!kept) return { outcome: "dropped" };
  return { outcome: outcome === "protected" ? "draft" : "refused" };
}

/** Marks a computation that stopped, with its line in the trail; nothing when it had ended. */
export async function noteFailure(db: Db, seen: SeenDraft, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await failComputation(trx, seen))) return;
    await recordAudit(trx, {
      actor: "system",
      act: "edition.failed",
      objectType: "edition",
      objectId: seen.id,
      at: instant(now),
    });
  });
}
