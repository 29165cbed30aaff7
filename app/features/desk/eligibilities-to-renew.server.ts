import type { Day } from "#app/domain/calendar.ts";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { eligibleUntil } from "#app/domain/eligibility.ts";
import { eligibilityToRenew } from "#app/domain/expiring-eligibility.ts";
import type { Db } from "#db/database.server.ts";
import { listWorkingFiles, type WorkingFile } from "#db/queries/desk/working-persons.server.ts";
import type { DeskQuestion } from "./desk-question.ts";

/** A person at work whose eligibility ends within 30 days, or has ended; `until` null: none was ever seen. */
export type EligibilityToRenew = {
  participantId: string;
  name: string;
  until: Day | null;
  /** What ends, in the words of the list. */
  criterion: string | null;
};

/** A host's persons at work whose eligibility is to renew, the first to end first, those without any last. */
export async function eligibilitiesToRenew(
  db: Db,
  { hostId, today, settings }: DeskQuestion,
): Promise<EligibilityToRenew[]> {
  const files = await listWorkingFiles(db, hostId, today);
  const byPerson = new Map<string, EligibilityToRenew>();
  for (const file of files) {
    const until = eligibilityToRenew(file, today, settings);
    if (until === undefined) continue;
    const { participantId, firstName, lastName } = file;
    const name = [firstName, lastName].filter(Boolean).join(" ");
    byPerson.set(participantId, {
      participantId,
      name,
      until,
      criterion: criterionOf(file, until, settings),
    });
  }
  return [...byPerson.values()].sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
}

function criterionOf(
  { eligibilities, contractType }: WorkingFile,
  until: Day | null,
  settings: DeskQuestion["settings"],
): string | null {
  const ending = eligibilities.find((each) => eligibleUntil(each, contractType, settings) === until);
  return ending ? eligibilityCriteria[ending.criterion].label : null;
}

function orderOf({ until, name }: EligibilityToRenew): string {
  return `${until ?? "9999"} ${name}`;
}
