import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { holdOwnParticipant, updateParticipant } from "#db/queries/participants/write-participant.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Informed = { viewer: Viewer; hostId: OrganisationId; id: string; today: Day };

/** « Noter la remise » of the information notice, today. Already noted, it keeps its day. */
export function noteInformed(
  db: Db,
  { viewer, hostId, id, today }: Informed,
): Promise<"noted" | "not found" | "purged"> {
  return db.transaction().execute(async (trx) => {
    const file = await holdOwnParticipant(trx, hostId, id);
    if (!file) return "not found";
    if (file.purgedAt !== null) return "purged";
    if (file.informedOn !== null) return "noted";
    await updateParticipant(trx, file, { informed_on: today });
    await recordAudit(trx, {
      actor: viewer,
      act: "participant.informed",
      objectType: "participant",
      objectId: file.id,
      changes: [{ objectType: "participant", objectId: file.id, field: "informed_on", after: today }],
    });
    return "noted";
  });
}
