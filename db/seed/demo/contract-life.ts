import { addDays, type Day } from "#app/domain/calendar.ts";
import { lifeStages, type LifeStage } from "#app/domain/contract-life.ts";
import type { HireModality } from "#app/domain/hire-codes.ts";
import type { DemoContract } from "./commitments.ts";
import type { ContractorPlan, ContractPlan, LotPlan } from "./contract-plan.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import { seededRandom } from "./seeded-random.ts";

/** The kick-off meeting of a contract that began: some days before its start. Open data knows of none. */
export function kickoffOf({ reference, starts, notified, stage, openData }: ContractPlan): Day | null {
  if (starts === null || openData !== undefined || (stage !== "running" && stage !== "closed")) return null;
  const meeting = addDays(starts, -seededRandom(`kick-off ${reference}`).integer(3, 9));
  return notified !== null && meeting < notified ? notified : meeting;
}

/** How a contractor chose to do its hours, at the meeting. Some never said. */
export function modalityOf(
  { reference }: Pick<ContractPlan, "reference">,
  lot: Pick<LotPlan, "number" | "commitments">,
  { organisation, role }: ContractorPlan,
): HireModality | null {
  const random = seededRandom(`modality ${reference} ${lot.number} ${organisation}`);
  if (role === "subcontractor" || random.chance(0.15)) return null;
  if (lot.commitments.some(({ mechanism }) => mechanism.startsWith("reserved"))) return "reserved";
  return random.weighted([
    ["direct", 5],
    ["secondment", 4],
    ["subcontracting", 2],
  ] as const);
}

/** Enters the steps of the contracts a host follows; those of open data have none. Days to come are not told. */
export function enterContractSteps(rows: DemoRows, contracts: readonly DemoContract[]): void {
  for (const { id, plan } of contracts) {
    if (plan.openData !== undefined || plan.host === null) continue;
    for (const { stage, datedOn, note = null } of stepsOf(plan)) {
      if (datedOn === null || datedOn > demoToday) continue;
      rows.enter("contract_step", {
        id: rows.nextId("contract_step"),
        contract_id: id,
        stage,
        dated_on: datedOn,
        note,
      });
    }
  }
}

type PlannedStep = { stage: LifeStage | "cancelled"; datedOn: Day | null; note?: string };

function stepsOf({ reference, stage, consultation, notified, starts, ends }: ContractPlan): PlannedStep[] {
  const random = seededRandom(`steps ${reference}`);
  const before = random.integer(45, 90);
  const after = random.integer(15, 40);
  const planned = consultation ?? addDays(demoToday, -before);
  const days: Readonly<Record<LifeStage, Day | null>> = {
    planned: consultation === null ? planned : addDays(consultation, -before),
    published: consultation,
    awarded: notified,
    running: starts,
    closed: ends === null ? null : addDays(ends, after),
  };
  if (stage === "cancelled") {
    const cancelled = consultation === null ? null : addDays(consultation, after + 30);
    return [
      { stage: "planned", datedOn: days.planned },
      { stage: "published", datedOn: consultation },
      { stage, datedOn: cancelled, note: "Procédure déclarée sans suite." },
    ];
  }
  return lifeStages
    .slice(0, lifeStages.indexOf(stage) + 1)
    .map((code) => ({ stage: code, datedOn: days[code] }));
}
