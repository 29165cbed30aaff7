import type { Day } from "#app/domain/calendar.ts";
import type { EditionParameters } from "#app/domain/edition/edition-content.ts";
import { editionStanding, type EditionStanding } from "#app/domain/edition/edition-standing.ts";
import { holdsMerges } from "#app/domain/edition/merge-choices.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { askAgain, deleteDraft } from "#db/queries/editions/change-draft.server.ts";
import { findEdition, findEditionDraft, listEditions } from "#db/queries/editions/read-edition.server.ts";
import {
  publishEdition,
  type PublishOutcome,
  type SeenDraft,
} from "#db/queries/editions/write-edition.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";
import { reasonOf } from "./edition-reason.ts";

type Act = { viewer: Viewer; seen: SeenDraft; at: Instant };

/** `earlier merges`: a group of the edition it replaces would be undone, which would tell both apart. */
export type RecomputeOutcome =
  | { outcome: "asked"; seen: SeenDraft }
  | { outcome: "not found" | "published" | "modified meanwhile" | "earlier merges" }
  | Exclude<EditionStanding, { outcome: "open" }>;

/** Asks for a draft to be computed again by those groups; the caller then has it computed. */
export function recompute(
  db: Db,
  { viewer, seen, at, merges, today }: Act & { merges: EditionParameters["merges"]; today: Day },
): Promise<RecomputeOutcome> {
  return db.transaction().execute(async (trx): Promise<RecomputeOutcome> => {
    const draft = await findEditionDraft(trx, seen.id);
    if (draft === undefined) return { outcome: "not found" };
    if (draft.state === "published") return { outcome: "published" };
    const standing = editionStanding(draft, await listEditions(trx), today);
    if (standing.outcome !== "open") return standing;
    const { supersedes } = standing;
    const earlier = supersedes === null ? undefined : await findEdition(trx, supersedes);
    if (earlier !== undefined && !holdsMerges(merges, earlier.parameters.merges)) {
      return { outcome: "earlier merges" };
    }
    const written = await askAgain(trx, seen, {
      merges,
      supersedes,
      changes: reasonOf(draft),
      accountId: viewer.accountId as AccountId,
      preparedBy: viewer.name,
      at,
    });
    if (!written) return { outcome: "modified meanwhile" };
    const before = JSON.stringify(draft.parameters.merges);
    await recordAudit(trx, {
      actor: viewer,
      act: "edition.asked-again",
      objectType: "edition",
      objectId: seen.id,
      at,
      changes: [
        { objectType: "edition", objectId: seen.id, field: "merges", before, after: JSON.stringify(merges) },
      ],
    });
    return { outcome: "asked", seen: { id: seen.id, revision: seen.revision + 1 } };
  });
}

/** Publishes a draft for ever, with its line in the trail. Sent twice, it is published once. */
export function publish(db: Db, { viewer, seen, at, today }: Act & { today: Day }): Promise<PublishOutcome> {
  return db.transaction().execute(async (trx) => {
    const published = await publishEdition(trx, seen, today);
    if (published.outcome !== "published") return published;
    await recordAudit(trx, {
      actor: viewer,
      act: "edition.published",
      objectType: "edition",
      objectId: seen.id,
      at,
      changes: [
        { objectType: "edition", objectId: seen.id, field: "number", after: String(published.number) },
      ],
    });
    return published;
  });
}

export type DeleteOutcome = { outcome: "deleted" | "again" | "published" | "modified meanwhile" };

/** Deletes a draft, with its line in the trail. A published edition never goes. */
export function removeDraft(db: Db, { viewer, seen, at }: Act): Promise<DeleteOutcome> {
  return db.transaction().execute(async (trx): Promise<DeleteOutcome> => {
    const draft = await findEditionDraft(trx, seen.id);
    if (draft === undefined) return { outcome: "again" };
    if (draft.state === "published") return { outcome: "published" };
    if (!(await deleteDraft(trx, seen))) return { outcome: "modified meanwhile" };
    await recordAudit(trx, {
      actor: viewer,
      act: "edition.draft-deleted",
      objectType: "edition",
      objectId: seen.id,
      at,
      changes: [
        { objectType: "edition", objectId: seen.id, field: "period", before: `${draft.from} ${draft.to}` },
      ],
    });
    return { outcome: "deleted" };
  });
}
