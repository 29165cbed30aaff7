import { monthOf, type Month } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { monthsOutside } from "#db/queries/hires/hire-file.server.ts";
import { holdHire, updateHire } from "#db/queries/hires/write-hire.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import type { OrganisationId, ParticipantId } from "#db/schema/columns.ts";
import { endReasonText, type EndHireInput } from "./end-hire.schema.ts";
import { storedHireValues } from "./hire-values.ts";
import { hireWords } from "./hire-words.ts";

export type EndHireOutcome =
  | { outcome: "ended"; participantId: ParticipantId }
  | Outcome<"not found" | "before start">
  /** Hours are noted after the last day, in those months. */
  | { outcome: "hours after"; months: Month[] }
  | ModifiedMeanwhile;

type End = { viewer: Viewer; hostId: OrganisationId; id: string; seen: string; input: EndHireInput };

/**
 * Notes the last day of a hire and why it ended; even on a closed contract, since people leave when it closes. Refused
 * while hours are noted for later months.
 */
export function endHire(db: Db, { viewer, hostId, id, seen, input }: End): Promise<EndHireOutcome> {
  return db.transaction().execute(async (trx): Promise<EndHireOutcome> => {
    const hire = await holdHire(trx, hostId, id);
    if (!hire) return { outcome: "not found" };
    const stored = storedHireValues(hire, null);
    const typed = { ...stored, ends_on: input.endsOn, end_reason: endReasonText(input) };
    const changes = differences(hireWords, stored, typed);
    const ended = { outcome: "ended", participantId: hire.participantId } as const;
    if (changes.length === 0) return ended;
    if (String(hire.revision) !== seen) {
      const by = await lastWriterOfObject(trx, "hire", hire.id);
      return { outcome: "modified meanwhile", by, revision: hire.revision, changes };
    }
    if (input.endsOn < hire.startsOn) return { outcome: "before start" };
    const span = { first: monthOf(hire.startsOn), last: monthOf(input.endsOn) };
    const months = (await monthsOutside(trx, hire.id, span)).filter((month) => month > span.last);
    if (months.length > 0) return { outcome: "hours after", months };
    await updateHire(trx, hire, { ends_on: input.endsOn, end_reason: typed.end_reason });
    await recordAudit(trx, {
      actor: viewer,
      act: "hire.ended",
      objectType: "hire",
      objectId: hire.id,
      changes: trailOf("hire", hire.id, changes),
    });
    return ended;
  });
}
