import type { Day } from "#app/domain/calendar.ts";
import { mayCancel, nextStage, previousStage } from "#app/domain/contract-life.ts";
import { contractStages } from "#app/domain/contract-stage.ts";
import { askedFor } from "#app/domain/step-asks.ts";
import { askedWords } from "#app/features/contract-life/asked-words.ts";
import { lifeSteps } from "#app/features/contract-life/life-steps.ts";
import { stepFacts } from "#app/features/contract-life/step-facts.server.ts";
import { isStepped, type SteppedStage } from "#app/features/contract-life/step-form.schema.ts";
import type { Db } from "#db/database.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listContractSteps } from "#db/queries/contracts/contract-steps.server.ts";

/** Where a contract stands in its life, what its next step asks for, and what its forms start from. */
export async function readStepPage(db: Db, { sheet, today }: { sheet: ContractSheet; today: Day }) {
  const { reference, title, stage, revision } = sheet;
  const steps = await listContractSteps(db, sheet.id);
  const next = nextStage(stage);
  const facts = next && (await stepFacts(db, { sheet, to: next, today }));
  return {
    reference,
    title,
    stage,
    revision: String(revision),
    steps: lifeSteps(stage, steps, sheet),
    kept: steps.map(({ id, note, datedOn, ...step }) => ({
      key: id,
      day: datedOn,
      note,
      label: contractStages[step.stage].label,
    })),
    next: next ?? null,
    asked: next && facts ? askedFor(next, facts).map((asked) => askedWords(asked, facts, reference)) : [],
    values: isStepped(next) ? valuesFor(next, sheet, today) : null,
    back: previousStage(stage, steps, sheet) ?? null,
    mayCancel: mayCancel(stage),
  };
}

export type StepPage = Awaited<ReturnType<typeof readStepPage>>;

/** The days known already; else today, which most steps are told on. A day to come is not proposed. */
function valuesFor(to: SteppedStage, sheet: ContractSheet, today: Day) {
  const own: Readonly<Record<SteppedStage, Day | null>> = {
    published: sheet.consultationOn,
    awarded: sheet.notifiedOn,
    running: sheet.startsOn,
  };
  const day = own[to];
  return {
    day: (day !== null && day <= today ? day : today) as string,
    // The consultation starts with its publication, unless another day is already known.
    consultationOn: (sheet.consultationOn ?? (to === "published" ? today : "")) as string,
    kickoffOn: (sheet.kickoffOn ?? "") as string,
    note: "",
  };
}
