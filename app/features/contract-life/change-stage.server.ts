import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { mayCancel, nextStage, previousStage } from "#app/domain/contract-life.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { FieldChange } from "#app/features/contracts/compare-rows.ts";
import type { Db } from "#db/database.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { findContractSheet, type ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listContractSteps } from "#db/queries/contracts/contract-steps.server.ts";
import { lastWriterOf, type LastWriter } from "#db/queries/contracts/contract-trail.server.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import type { Database } from "#db/schema.ts";
import type { AdvanceInput, ReasonInput } from "./step-form.schema.ts";
import { stageChanges, writeStage, type StageChange } from "./write-stage.server.ts";

/** Who changes the stage of which contract. */
export type StageAsk = { viewer: Viewer; scopes: readonly ContractScope[]; reference: string; today: Day };

/** What is asked: the next step with its days, cancelling, or going back one step. */
export type Move =
  | { kind: "advance"; input: AdvanceInput }
  | { kind: "cancel"; input: ReasonInput }
  | { kind: "step back"; input: ReasonInput };

export type ChangeStageOutcome =
  | { outcome: "moved"; stage: ContractStage }
  | { outcome: "not found" }
  /** Nobody follows it: it must be taken first. */
  | { outcome: "not taken" }
  /** It is no longer at the stage the page showed: what was asked makes no sense any more. */
  | { outcome: "stage moved"; stage: ContractStage; by: LastWriter | undefined }
  | { outcome: "starts after end"; endsOn: Day }
  | StageConflict;

/** `changes`: stored value → typed value. `revision`: the one to send to keep one's own text. */
export type StageConflict = {
  outcome: "modified meanwhile";
  by: LastWriter | undefined;
  revision: number;
  changes: FieldChange[];
};

/**
 * Moves a contract of one's own along its life, writing its stage, its days and the step. A form sent twice moves it
 * once. A closed contract goes back by a correction only; a cancelled one to where it was.
 */
export function changeStage(db: Db, ask: StageAsk & { move: Move }): Promise<ChangeStageOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, scopes, reference, today, move } = ask;
    const sheet = await findContractSheet(trx, scopes, reference);
    if (!sheet) return { outcome: "not found" };
    if (sheet.hostId === null) return { outcome: "not taken" };
    await holdContract(trx, sheet.id);
    const steps = await listContractSteps(trx, sheet.id);
    const change = changeOf(move, today);
    const same = steps.some(({ stage, datedOn }) => stage === change.stage && datedOn === change.day);
    if (sheet.stage === change.stage && same) return { outcome: "moved", stage: sheet.stage };
    if (change.stage !== expectedStage(move, sheet, steps)) {
      return { outcome: "stage moved", stage: sheet.stage, by: await lastWriterOf(trx, sheet.id) };
    }
    if (move.input.revision !== sheet.revision) return conflictOn(trx, sheet, change);
    const { startsOn } = change.dates;
    if (startsOn && sheet.endsOn !== null && startsOn > sheet.endsOn) {
      return { outcome: "starts after end", endsOn: sheet.endsOn };
    }
    if (!(await writeStage(trx, { viewer, sheet, change }))) return conflictOn(trx, sheet, change);
    return { outcome: "moved", stage: change.stage };
  });
}

/** The contract changed since the page was shown: by whom, and what differs. */
export async function conflictOn(
  trx: Transaction<Database>,
  sheet: ContractSheet,
  change: StageChange,
): Promise<StageConflict> {
  const by = await lastWriterOf(trx, sheet.id);
  return {
    outcome: "modified meanwhile",
    by,
    revision: sheet.revision,
    changes: stageChanges(sheet, change),
  };
}

function changeOf({ kind, input }: Move, today: Day): StageChange {
  if (kind !== "advance") {
    const stage = kind === "cancel" ? "cancelled" : (input.to as ContractStage);
    return { stage, day: today, note: input.reason, dates: {} };
  }
  const { to, day, note, consultationOn, kickoffOn } = input;
  switch (to) {
    case "published":
      return { stage: to, day, note, dates: { consultationOn } };
    case "awarded":
      return { stage: to, day, note, dates: { notifiedOn: day } };
    case "running":
      return { stage: to, day, note, dates: { startsOn: day, kickoffOn } };
  }
}

function expectedStage(
  { kind }: Move,
  sheet: ContractSheet,
  steps: Parameters<typeof previousStage>[1],
): ContractStage | undefined {
  switch (kind) {
    case "advance":
      return nextStage(sheet.stage);
    case "cancel":
      return mayCancel(sheet.stage) ? "cancelled" : undefined;
    case "step back":
      return previousStage(sheet.stage, steps, sheet);
  }
}
