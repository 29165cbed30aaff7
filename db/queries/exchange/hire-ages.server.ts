import { ageOn } from "#app/domain/age.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { ParticipantId } from "../../schema/columns.ts";
import { upsertRows } from "./bulk.server.ts";
import { hiresOfParticipants } from "./look-up.server.ts";

/** Makes the age kept on the hires of these participants agree with their birth date, which has changed. */
export async function refreshHireAges(db: Db, birthDays: ReadonlyMap<ParticipantId, Day>): Promise<void> {
  if (birthDays.size === 0) return;
  const hires = await hiresOfParticipants(db, birthDays.keys());
  const changed = hires.flatMap((hire) => {
    const bornOn = birthDays.get(hire.participant_id);
    const age = bornOn === undefined ? hire.age : ageOn(bornOn, hire.starts_on);
    return age === hire.age ? [] : [{ ...hire, age, revision: hire.revision + 1 }];
  });
  await upsertRows(db, "hire", ["id"], changed);
}
