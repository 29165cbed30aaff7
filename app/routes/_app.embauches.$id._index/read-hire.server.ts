import type { Day } from "#app/domain/calendar.ts";
import { statementStates } from "#app/domain/exchange-codes.ts";
import { hireContractTypes, hireModalities, pdieSchemes } from "#app/domain/hire-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { hireActs, hireWords } from "#app/features/hires/hire-words.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import { toldActs } from "#app/features/record-form/act-words.ts";
import type { Db } from "#db/database.server.ts";
import { listMonths, type HireFile } from "#db/queries/hires/hire-file.server.ts";
import { listObjectActs } from "#db/queries/object-trail.server.ts";

const actsShown = 30;

/** Everything a hire's page shows to its host's facilitators. */
export async function readHire(db: Db, hire: HireFile, today: Day) {
  const months = await listMonths(db, hire.id);
  const acts = await listObjectActs(db, { objectType: "hire", objectId: hire.id, limit: actsShown });
  return {
    id: hire.id as string,
    reference: hire.reference,
    participantId: hire.participantId as string,
    participant: participantName({ ...hire, code: hire.participantCode }),
    purged: hire.purgedAt !== null,
    contractReference: hire.contractReference,
    contractTitle: hire.contractTitle,
    closed: hire.stage === "closed" || hire.stage === "cancelled",
    lotNumber: hire.lotNumber,
    mechanism: mechanisms[hire.mechanism].label,
    employer: hire.employerKind === null ? hire.employerName : `${hire.employerName} (${hire.employerKind})`,
    contractor: hire.contractorName,
    contractType: hireContractTypes[hire.contractType],
    modality: hireModalities[hire.modality],
    scheme: hire.scheme === null ? null : pdieSchemes[hire.scheme],
    startsOn: hire.startsOn,
    endsOn: hire.endsOn,
    endReason: hire.endReason,
    /** A last day written with the hire, not reached and without a reason: its end is still to be noted. */
    endIsPlanned: hire.endsOn !== null && hire.endsOn >= today && hire.endReason === null,
    rsa: hire.rsa === 1,
    boeth: hire.boeth === 1,
    jobTitle: hire.jobTitle,
    weeklyHours: hire.weeklyHours,
    age: hire.age,
    months: months.map(({ month, hours, state }) => ({
      month,
      hours,
      state,
      label: statementStates[state].label,
    })),
    validated: months.filter(({ state }) => state === "validated").reduce((sum, { hours }) => sum + hours, 0),
    history: toldActs(acts, { acts: hireActs, fields: hireWords }),
  };
}

export type HirePage = Awaited<ReturnType<typeof readHire>>;
