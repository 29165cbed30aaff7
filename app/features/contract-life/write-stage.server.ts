import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { auditChanges } from "#app/features/contracts/audit-changes.server.ts";
import { compareRows, type FieldChange } from "#app/features/contracts/compare-rows.ts";
import { contractFieldWords } from "#app/features/contracts/contract-field-words.ts";
import { stepFieldWords } from "#app/features/contracts/line-field-words.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { writeContractStep } from "#db/queries/contracts/contract-steps.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { updateContract } from "#db/queries/contracts/write-contract.server.ts";
import type { Database } from "#db/schema.ts";

/** A stage a contract reaches: the day and the note of the step, and the days of the contract it sets. */
export type StageChange = {
  stage: ContractStage;
  day: Day;
  note: string | null;
  dates: Partial<Pick<ContractSheet, "consultationOn" | "notifiedOn" | "startsOn" | "kickoffOn">>;
};

const { stage, consultationOn, notifiedOn, startsOn, kickoffOn } = contractFieldWords;
const words = { stage, consultationOn, notifiedOn, startsOn, kickoffOn };

/** What a change of stage changes of the contract itself. */
export function stageChanges(sheet: ContractSheet, change: StageChange): FieldChange[] {
  const valuesOf = (from: Pick<ContractSheet, keyof typeof words>) => ({
    stage: from.stage,
    consultationOn: from.consultationOn,
    notifiedOn: from.notifiedOn,
    startsOn: from.startsOn,
    kickoffOn: from.kickoffOn,
  });
  return compareRows(
    { objectType: "contract", objectId: sheet.id, name: "" },
    words,
    valuesOf(sheet),
    valuesOf({ ...sheet, ...change.dates, stage: change.stage }),
  );
}

/** Writes a stage with its step and one line of the trail. False when someone else wrote the contract meanwhile. */
export async function writeStage(
  trx: Transaction<Database>,
  { viewer, sheet, change }: { viewer: Viewer; sheet: ContractSheet; change: StageChange },
): Promise<boolean> {
  const dates = { ...sheet, ...change.dates };
  const written = await updateContract(trx, sheet.id, sheet.revision, {
    stage: change.stage,
    consultation_on: dates.consultationOn,
    notified_on: dates.notifiedOn,
    starts_on: dates.startsOn,
    kickoff_on: dates.kickoffOn,
  });
  if (!written) return false;
  const { stage: reached, day, note } = change;
  const step = { contractId: sheet.id, stage: reached, datedOn: day, note };
  const objectId = await writeContractStep(trx, step);
  await recordAudit(trx, {
    actor: viewer,
    act: "contract.stage-changed",
    objectType: "contract",
    objectId: sheet.id,
    changes: auditChanges([
      ...stageChanges(sheet, change),
      ...compareRows({ objectType: "contract_step", objectId, name: "" }, stepFieldWords, undefined, {
        datedOn: day,
        note,
      }),
    ]),
  });
  return true;
}
