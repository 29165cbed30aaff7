import type { Day, Period } from "#app/domain/calendar.ts";
import { cohortOf, followUpCodes, type FollowUp, type Pathways } from "#app/domain/outcome-cohort.ts";
import { grouped } from "#app/domain/grouped.ts";
import type { HostPathwayHire } from "#db/queries/editions/completeness-rows.server.ts";

/** A person of a host whose situation fell due and nobody knows, by the code of the file: never by name. */
export type UnknownOutcome = {
  checkpoint: FollowUp;
  participantId: string;
  code: string;
  exitOn: Day;
  dueOn: Day;
};

/**
 * Of one host’s hires, the checkpoints due in the period, and by that day, that no record answers, the first due first.
 * Those of files that were purged are left out: nobody can call any more. `recordsByFile`: of every host, gathered once.
 */
export function unknownOutcomes(
  hires: readonly HostPathwayHire[],
  recordsByFile: Pathways["recordsByFile"],
  { period, today }: { period: Period; today: Day },
): UnknownOutcome[] {
  const pathways = { hiresByPerson: grouped(hires, (hire) => hire.personKey), recordsByFile };
  const files = new Map(
    hires.filter(({ isPurged }) => isPurged === 0).map((hire) => [hire.personKey, hire] as const),
  );
  return followUpCodes
    .flatMap((checkpoint) =>
      cohortOf(pathways, checkpoint, period).flatMap(({ personKey, situation, exitOn, dueOn }) => {
        const file = files.get(personKey);
        if (situation !== "unknown" || dueOn > today || file === undefined) return [];
        return [{ checkpoint, participantId: file.participantId, code: file.code, exitOn, dueOn }];
      }),
    )
    .sort((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1));
}
