import type { Transaction } from "kysely";
import { windowOf } from "#app/domain/commitment-window.ts";
import { monthOf, type Day, type Month } from "#app/domain/calendar.ts";
import { acceptedCriteria, hireEligibility, type HireEligibility } from "#app/domain/hire-eligibility.ts";
import { hirePoints, type HirePoint } from "#app/domain/hire-points.ts";
import { kindInForce } from "#app/domain/structure-kind.ts";
import {
  findCompany,
  type FoundCompany,
  type UnknownCompany,
} from "#app/features/contract-lines/resolve-company.server.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import type { Db } from "#db/database.server.ts";
import { monthsOutside } from "#db/queries/hires/hire-file.server.ts";
import {
  findKind,
  listLotCompanies,
  type HirePlace,
  type LotCompany,
} from "#db/queries/hires/hire-places.server.ts";
import { isReferenceTaken, listHiresOfPerson, sameHire } from "#db/queries/hires/write-hire.server.ts";
import { listEligibilities, type ParticipantFile } from "#db/queries/participants/participant-file.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Database } from "#db/schema.ts";
import type { HireId } from "#db/schema/columns.ts";
import type { HireInput } from "./hire-form.schema.ts";

export type HireRefusal =
  | Outcome<"contract closed" | "not a contractor" | "reference taken" | "opinion taken">
  | { outcome: "same hire"; reference: string }
  | { outcome: "not eligible"; why: Exclude<HireEligibility, { eligible: true }> }
  | { outcome: "hours outside"; months: Month[] }
  | { outcome: "points to see"; points: HirePoint[] }
  | UnknownCompany;

export type Judged = {
  file: ParticipantFile;
  place: HirePlace;
  input: HireInput;
  id: HireId;
  reference: string;
  /** False when neither the start day nor the contract type of a stored hire changes: it was judged then. */
  judgesEligibility: boolean;
  /** The mark of the points already seen. */
  confirmed: (points: readonly HirePoint[]) => boolean;
};

export type Accepted = {
  outcome: "accepted";
  employer: FoundCompany;
  contractor: LotCompany | null;
  /** True: only the reasoned opinion makes the person eligible. */
  byOpinion: boolean;
};

/**
 * Whether a hire may be written as typed, and who its companies are: nothing is written. Refusals first; the points to see
 * are told last, once all the rest is right.
 */
export async function judgeHire(trx: Transaction<Database>, judged: Judged): Promise<Accepted | HireRefusal> {
  const { file, place, input, id, reference } = judged;
  if (place.stage === "closed" || place.stage === "cancelled") return { outcome: "contract closed" };
  const companies = await listLotCompanies(trx, place.lotId);
  const contractor = companies.find((company) => company.id === input.contractor) ?? null;
  if (input.contractor !== null && contractor === null) return { outcome: "not a contractor" };
  const employer = await findCompany(trx, { company: input.employer, name: input.employerName });
  if (!("siret" in employer)) return employer;
  if (await isReferenceTaken(trx, reference, id)) return { outcome: "reference taken" };
  const ownHires = await listHiresOfPerson(trx, file.hostId, file.personKey);
  const { commitmentId } = place;
  const same = sameHire(ownHires, { id, participantId: file.id, commitmentId, startsOn: input.startsOn });
  if (same) return { outcome: "same hire", reference: same.reference };
  const last = input.endsOn === null ? null : monthOf(input.endsOn);
  const months = await monthsOutside(trx, id, { first: monthOf(input.startsOn), last });
  if (months.length > 0) return { outcome: "hours outside", months };
  const why = judged.judgesEligibility ? await eligibilityOf(trx, { file, place, input }) : null;
  const byOpinion = why !== null && !why.eligible;
  if (byOpinion && input.opinion === null) return { outcome: "not eligible", why };
  const employerId = employer.outcome === "known" ? employer.id : "";
  const points = hirePoints({
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    contractType: input.contractType,
    modality: input.modality,
    mechanism: place.mechanism,
    employer: { id: employerId, kind: await kindOf(trx, employer, input.startsOn) },
    contractorId: contractor?.id ?? null,
    window: windowOf({
      commitment: place,
      contract: {
        startsOn: place.contractStartsOn,
        endsOn: place.contractEndsOn,
        notifiedOn: place.notifiedOn,
        durationMonths: place.durationMonths,
      },
    }),
    others: ownHires.filter((other) => other.id !== id),
  });
  if (points.length > 0 && !judged.confirmed(points)) return { outcome: "points to see", points };
  return { outcome: "accepted", employer, contractor, byOpinion };
}

/** Whether the person may start that day on that commitment. */
export async function eligibilityOf(
  db: Db,
  {
    file,
    place,
    input,
  }: Pick<Judged, "file" | "place"> & { input: Pick<HireInput, "startsOn" | "contractType"> },
): Promise<HireEligibility> {
  const eligibilities = await listEligibilities(db, [file.id]);
  const asked = { ...input, eligibilities, accepted: acceptedCriteria(place.criteria) };
  return hireEligibility(asked, await readSettings(db));
}

async function kindOf(trx: Transaction<Database>, employer: FoundCompany, on: Day) {
  if (employer.outcome === "new") return null;
  const found = await findKind(trx, employer.id);
  return found ? kindInForce(found, on) : null;
}
