import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { overdueProofMonths } from "#app/domain/proof-age.ts";
import { usualProofs } from "#app/domain/usual-proof.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import {
  differences,
  trailOf,
  type Difference,
  type Values,
} from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject, type LastWriter } from "#db/queries/object-trail.server.ts";
import {
  listEligibilities,
  type ParticipantFile,
  type StoredEligibility,
} from "#db/queries/participants/participant-file.server.ts";
import {
  holdParticipant,
  insertEligibility,
  updateEligibility,
} from "#db/queries/participants/write-participant.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import type { EligibilityInput } from "./eligibility-form.schema.ts";
import { eligibilityWords, type EligibilityField } from "./eligibility-words.ts";

export type SaveEligibilityOutcome =
  | Outcome<"saved" | "not found" | "future day" | "already noted">
  /** The proof is older than the criterion allows, in months: to be seen before it is saved. */
  | { outcome: "old proof"; months: number }
  | { outcome: "modified meanwhile"; by: LastWriter | undefined; seen: string; changes: Difference[] };

export type SaveEligibility = {
  viewer: Viewer;
  file: ParticipantFile;
  input: EligibilityInput;
  today: Day;
  /** The page's own id of a new one; the line to correct. */
  id: string;
  isNew: boolean;
  /** The mark of the line as the page showed it; empty for a new one. */
  seen: string;
  /** The warning was seen. */
  confirmed: boolean;
};

/** Adds or corrects an eligibility of a file. A form sent twice is written once. */
export function saveEligibility(db: Db, save: SaveEligibility): Promise<SaveEligibilityOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveEligibilityOutcome> => {
    const { file, input, today, isNew } = save;
    const id = save.id as Id<"eligibility">;
    await holdParticipant(trx, file.id);
    const all = await listEligibilities(trx, [file.id]);
    const stored = all.find((each) => each.id === id);
    if (!isNew && !stored) return { outcome: "not found" };
    if (isNew && stored) return { outcome: "saved" };
    if (input.seenOn > today) return { outcome: "future day" };
    const typed: Values<EligibilityField> = {
      criterion: input.criterion,
      proof: input.proof ?? usualProofs[input.criterion],
      seen_on: input.seenOn,
      seen_by: input.seenBy,
      valid_until: input.validUntil,
    };
    const changes = differences(eligibilityWords, stored && eligibilityValues(stored), typed);
    if (stored && changes.length === 0) return { outcome: "saved" };
    if (stored && eligibilityMark(stored) !== save.seen) {
      const by = await lastWriterOfObject(trx, "participant", file.id);
      return { outcome: "modified meanwhile", by, seen: eligibilityMark(stored), changes };
    }
    const months =
      input.provedOn === null
        ? undefined
        : overdueProofMonths(input.criterion, { provedOn: input.provedOn, seenOn: input.seenOn });
    if (months !== undefined && !save.confirmed) return { outcome: "old proof", months };
    const isSame = (each: StoredEligibility): boolean =>
      each.id !== id && each.criterion === input.criterion && each.seenOn === input.seenOn;
    if (all.some(isSame)) return { outcome: "already noted" };
    if (!(await write(trx, id, { file, input, stored }))) return { outcome: "already noted" };
    await recordAudit(trx, {
      actor: save.viewer,
      act: isNew ? "eligibility.added" : "eligibility.updated",
      objectType: "participant",
      objectId: file.id,
      changes: trailOf("eligibility", id, changes),
    });
    return { outcome: "saved" };
  });
}

type Written = { file: ParticipantFile; input: EligibilityInput; stored: StoredEligibility | undefined };

async function write(
  trx: Transaction<Database>,
  id: Id<"eligibility">,
  { file, input, stored }: Written,
): Promise<boolean> {
  const { criterion, seenOn, seenBy, validUntil } = input;
  const values = {
    criterion,
    proof: input.proof ?? usualProofs[criterion],
    seen_on: seenOn,
    seen_by: seenBy,
    valid_until: validUntil,
  };
  if (!stored) return insertEligibility(trx, { id, participant_id: file.id, ...values });
  await updateEligibility(trx, id, values);
  return true;
}

/** A stored eligibility in the values two versions are compared by. */
export function eligibilityValues(stored: StoredEligibility): Values<EligibilityField> {
  return {
    criterion: stored.criterion,
    proof: stored.proof,
    seen_on: stored.seenOn,
    seen_by: stored.seenBy,
    valid_until: stored.validUntil,
  };
}

/** The mark of an eligibility as it is now: another one says that it changed in between. */
export function eligibilityMark(stored: StoredEligibility): string {
  return createHash("sha256")
    .update(JSON.stringify(eligibilityValues(stored)))
    .digest("base64url")
    .slice(0, 22);
}
