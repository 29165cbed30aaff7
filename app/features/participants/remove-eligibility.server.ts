import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { listEligibilities, type ParticipantFile } from "#db/queries/participants/participant-file.server.ts";
import { deleteEligibility, holdParticipant } from "#db/queries/participants/write-participant.server.ts";
import { eligibilityWords } from "./eligibility-words.ts";
import { eligibilityMark, eligibilityValues } from "./save-eligibility.server.ts";

type Removal = { viewer: Viewer; file: ParticipantFile; id: string; seen: string };

/**
 * Takes an eligibility away, even where a hire relied on it: the hire keeps its own snapshot and no figure changes; the
 * trail says who did it. Already removed, it stays so.
 */
export function removeEligibility(
  db: Db,
  { viewer, file, id, seen }: Removal,
): Promise<"removed" | "modified meanwhile"> {
  return db.transaction().execute(async (trx) => {
    await holdParticipant(trx, file.id);
    const stored = (await listEligibilities(trx, [file.id])).find((each) => each.id === id);
    if (!stored) return "removed";
    if (eligibilityMark(stored) !== seen) return "modified meanwhile";
    await deleteEligibility(trx, stored.id);
    await recordAudit(trx, {
      actor: viewer,
      act: "eligibility.removed",
      objectType: "participant",
      objectId: file.id,
      changes: trailOf(
        "eligibility",
        id,
        differences(eligibilityWords, eligibilityValues(stored), undefined),
      ),
    });
    return "removed";
  });
}
