import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { insertEligibility } from "#db/queries/participants/write-participant.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, ParticipantId } from "#db/schema/columns.ts";

type Opinion = {
  viewer: Viewer;
  participantId: ParticipantId;
  text: string;
  startsOn: Day;
  today: Day;
};

/**
 * The reasoned opinion that makes someone eligible for a hire: an eligibility of its own, seen today, or on the start day
 * when that is earlier. False when one is noted for that day already: nothing is written.
 */
export async function writeOpinion(trx: Transaction<Database>, opinion: Opinion): Promise<boolean> {
  const { viewer, participantId, text, startsOn, today } = opinion;
  const id = randomUUID() as string as Id<"eligibility">;
  const seenOn = startsOn < today ? startsOn : today;
  const written = await insertEligibility(trx, {
    id,
    participant_id: participantId,
    criterion: "reasoned_opinion",
    seen_on: seenOn,
    proof: text,
    seen_by: viewer.name,
    valid_until: null,
  });
  if (!written) return false;
  await recordAudit(trx, {
    actor: viewer,
    act: "eligibility.reasoned",
    objectType: "participant",
    objectId: participantId,
    changes: [{ objectType: "eligibility", objectId: id, field: "criterion", after: "modifié" }],
  });
  return true;
}
