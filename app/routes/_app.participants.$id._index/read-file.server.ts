import type { Day } from "#app/domain/calendar.ts";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { educationLevels, hireContractTypes, sexes } from "#app/domain/hire-codes.ts";
import { proposalResults } from "#app/domain/hire-need.ts";
import { outcomeCheckpoints, outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import { eligibilityLine } from "#app/features/participants/eligibility-line.ts";
import { participantActs } from "#app/features/participants/participant-acts.ts";
import { participantName, participantWords } from "#app/features/participants/participant-words.ts";
import { toldActs } from "#app/features/record-form/act-words.ts";
import type { Db } from "#db/database.server.ts";
import { listHiresOf, sumHoursOfHires } from "#db/queries/hires/hire-file.server.ts";
import { listProposals } from "#db/queries/needs/need-list.server.ts";
import { listObjectActs } from "#db/queries/object-trail.server.ts";
import {
  listEligibilities,
  listOutcomes,
  type ParticipantFile,
} from "#db/queries/participants/participant-file.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

const actsShown = 30;

/** Everything a file shows to its host's facilitators, and nothing more. */
export async function readFile(db: Db, file: ParticipantFile, today: Day) {
  const settings = await readSettings(db);
  const eligibilities = await listEligibilities(db, [file.id]);
  const hires = await listHiresOf(db, file.hostId, [file.id]);
  const hours = await sumHoursOfHires(
    db,
    hires.map(({ id }) => id),
  );
  const trail = { objectType: "participant", objectId: file.id, limit: actsShown };
  const told = { acts: participantActs, fields: participantWords };
  return {
    id: file.id as string,
    code: file.code,
    name: participantName(file),
    purged: file.purgedAt !== null,
    informedOn: file.informedOn,
    revision: String(file.revision),
    today,
    identity: identityOf(file),
    eligibilities: eligibilities.map((stored) => ({
      id: stored.id,
      ...eligibilityLine(stored, today, settings),
      sensitive: eligibilityCriteria[stored.criterion].sensitive,
      proof: stored.proof,
      seenOn: stored.seenOn,
      seenBy: stored.seenBy,
      written: stored.validUntil !== null,
    })),
    hires: hires.map((hire) => ({
      id: hire.id,
      reference: hire.reference,
      contractReference: hire.contractReference,
      contractTitle: hire.contractTitle,
      lotNumber: hire.lotNumber,
      employerName: hire.employerName,
      contractType: hireContractTypes[hire.contractType],
      startsOn: hire.startsOn,
      endsOn: hire.endsOn,
      validated: hours.get(hire.id)?.validated ?? 0,
      declared: hours.get(hire.id)?.declared ?? 0,
    })),
    proposals: (await listProposals(db, file.hostId, { participantId: file.id })).map((proposal) => ({
      id: proposal.id,
      needId: proposal.needId,
      jobTitle: proposal.jobTitle,
      contractTitle: proposal.contractTitle,
      proposedOn: proposal.proposedOn,
      prescriberName: proposal.prescriberName,
      result: proposalResults[proposal.result].label,
    })),
    outcomes: (await listOutcomes(db, file.id)).map(({ id, checkpoint, datedOn, situation, reason }) => ({
      id: id,
      checkpoint: outcomeCheckpoints[checkpoint].label,
      datedOn,
      situation: outcomeSituations[situation],
      reason: reason === null ? null : outcomeReasons[reason].label,
    })),
    history: toldActs(await listObjectActs(db, trail), told),
    views: toldActs(await listObjectActs(db, { ...trail, views: true }), told),
  };
}

export type FilePage = Awaited<ReturnType<typeof readFile>>;

function identityOf(file: ParticipantFile) {
  return {
    birthName: file.birthName,
    firstName: file.firstName,
    usedName: file.usedName,
    bornOn: file.bornOn,
    sex: file.sex === null ? null : sexes[file.sex],
    commune: file.communeName,
    livesInQpv: file.livesInQpv === null ? null : file.livesInQpv === 1,
    education: file.education === null ? null : educationLevels[file.education],
    prescriber: file.prescriberName,
    registeredOn: file.registeredOn,
    email: file.email,
    phone: file.phone,
  };
}
