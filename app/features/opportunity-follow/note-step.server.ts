import type { Transaction } from "kysely";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import {
  deletePlacementStep,
  insertPlacementStep,
  listPlacementSteps,
  updatePlacementStep,
  type StoredStep,
} from "#db/queries/opportunities/placement-steps.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, Id, OrganisationId } from "#db/schema/columns.ts";
import type { CorrectionInput, StepInput } from "./follow-form.schema.ts";
import { recordFollow } from "./follow-trail.server.ts";
import { stepWords, type StepField } from "./follow-words.ts";
import type { OwnAnswer } from "./own-answer.server.ts";

type Company = { id: OrganisationId; siret: string } | null;
export type NoteStepOutcome = Outcome<"noted" | "same day">;

/** Notes what came of an interest; the same step of the same day is noted once. Sending twice writes once. */
export function noteStep(asked: OwnAnswer, input: StepInput, company: Company): Promise<NoteStepOutcome> {
  const { db, viewer, lot, structure } = asked;
  return db.transaction().execute(async (trx): Promise<NoteStepOutcome> => {
    const steps = await heldSteps(trx, asked);
    if (steps.some(({ id }) => id === input.id)) return { outcome: "noted" };
    if (steps.some(({ step, datedOn }) => step === input.step && datedOn === input.datedOn))
      return { outcome: "same day" };
    const id = input.id as Id<"opportunity_step">;
    await insertPlacementStep(trx, {
      id,
      lot_id: lot.lotId,
      organisation_id: structure.id,
      step: input.step,
      dated_on: input.datedOn,
      company_id: company?.id ?? null,
      note: input.note,
      account_id: viewer.accountId as AccountId,
    });
    const typed = {
      step: input.step,
      dated_on: input.datedOn,
      company: company?.siret ?? null,
      note: input.note,
    };
    const changes = trailOf("opportunity_step", id, differences<StepField>(stepWords, undefined, typed));
    await recordFollow(trx, asked, { act: "placement.added", changes });
    return { outcome: "noted" };
  });
}

export type CorrectStepOutcome =
  Outcome<"saved" | "gone" | "same day"> | { outcome: "changed"; seen: string };

/** Corrects the day and the words of a step; `seen`: its mark as the page showed it. */
export function correctStep(
  asked: OwnAnswer,
  input: CorrectionInput,
  seen: string,
): Promise<CorrectStepOutcome> {
  const { db, lot, structure } = asked;
  return db.transaction().execute(async (trx): Promise<CorrectStepOutcome> => {
    const steps = await heldSteps(trx, asked);
    const stored = steps.find(({ id }) => id === input.id);
    if (stored === undefined) return { outcome: "gone" };
    const typed = { ...valuesOf(stored), dated_on: input.datedOn, note: input.note };
    const found = differences<StepField>(stepWords, valuesOf(stored), typed);
    if (found.length === 0) return { outcome: "saved" };
    if (stepMark(stored) !== seen) return { outcome: "changed", seen: stepMark(stored) };
    const isTaken = steps.some(
      ({ id, step, datedOn }) => id !== stored.id && step === stored.step && datedOn === input.datedOn,
    );
    if (isTaken) return { outcome: "same day" };
    const place = { id: stored.id, lotId: lot.lotId, organisationId: structure.id };
    await updatePlacementStep(trx, place, { dated_on: input.datedOn, note: input.note });
    const changes = trailOf("opportunity_step", stored.id, found);
    await recordFollow(trx, asked, { act: "placement.updated", changes });
    return { outcome: "saved" };
  });
}

/** Takes a step away, with its trace; one that is gone already is no error. */
export async function removeStep(asked: OwnAnswer, id: string): Promise<void> {
  const { db, lot, structure } = asked;
  await db.transaction().execute(async (trx) => {
    const stored = (await heldSteps(trx, asked)).find((step) => step.id === id);
    if (stored === undefined) return;
    await deletePlacementStep(trx, { id: stored.id, lotId: lot.lotId, organisationId: structure.id });
    const found = differences<StepField>(stepWords, valuesOf(stored), undefined);
    await recordFollow(trx, asked, {
      act: "placement.removed",
      changes: trailOf("opportunity_step", stored.id, found),
    });
  });
}

/** A step as its page shows it: another mark says that someone corrected it in between. */
export function stepMark({ datedOn, note }: Pick<StoredStep, "datedOn" | "note">): string {
  return `${datedOn} ${note ?? ""}`;
}

function valuesOf({ step, datedOn, companySiret, note }: StoredStep) {
  return { step, dated_on: datedOn, company: companySiret, note };
}

async function heldSteps(trx: Transaction<Database>, { lot, structure }: OwnAnswer): Promise<StoredStep[]> {
  await holdContract(trx, lot.contractId);
  const steps = await listPlacementSteps(trx, [lot.lotId]);
  return steps.filter(({ organisationId }) => organisationId === structure.id);
}
