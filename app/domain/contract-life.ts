import type { Day } from "./calendar.ts";
import type { ContractStage } from "./contract-stage.ts";

/** The stages a contract goes through, in order; `cancelled` stands beside them. */
export const lifeStages = ["planned", "published", "awarded", "running", "closed"] as const;
export type LifeStage = (typeof lifeStages)[number];

/** The stage after, or undefined when the life of the contract has ended. */
export function nextStage(stage: ContractStage): LifeStage | undefined {
  return stage === "cancelled" ? undefined : lifeStages[lifeStages.indexOf(stage) + 1];
}

/** Whether it may still be cancelled: anything that is neither closed nor cancelled already. */
export function mayCancel(stage: ContractStage): boolean {
  return stage !== "closed" && stage !== "cancelled";
}

/** A stage reached, as kept: in order of entry, the last being the latest said. */
export type LifeStep = { stage: ContractStage; datedOn: Day };

/** The days a contract itself carries, which tell its life when no step was kept. */
export type LifeDates = {
  consultationOn: Day | null;
  notifiedOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
};

/**
 * The stage a correction goes back to: the one before; for a cancelled contract, the one it was cancelled at, as its
 * steps tell, else as its dates do. Undefined at the start of its life.
 */
export function previousStage(
  stage: ContractStage,
  steps: readonly LifeStep[],
  dates: LifeDates,
): LifeStage | undefined {
  if (stage !== "cancelled") return lifeStages[lifeStages.indexOf(stage) - 1];
  const last = steps.findLast((step) => step.stage !== "cancelled")?.stage;
  if (last !== undefined && last !== "cancelled") return last;
  if (dates.notifiedOn !== null) return dates.startsOn === null ? "awarded" : "running";
  return dates.consultationOn === null ? "planned" : "published";
}

/**
 * The day each stage was reached. A step to an earlier stage is a correction, as is one out of a cancellation: the stage
 * keeps the day it was first reached, and forgets those of the stages after it. Without a step, the contract's own dates tell; its notification and
 * its start always do. Nothing for a stage not reached, the end of execution apart, which `closed` foresees.
 */
export function stageDays(
  steps: readonly LifeStep[],
  dates: LifeDates,
): Readonly<Partial<Record<ContractStage, Day>>> {
  const days = new Map<ContractStage, Day>();
  let reached = -1;
  for (const { stage, datedOn } of steps) {
    days.delete("cancelled");
    if (stage === "cancelled") {
      days.set(stage, datedOn);
      continue;
    }
    const rank = lifeStages.indexOf(stage);
    for (const later of lifeStages.slice(rank + 1)) days.delete(later);
    if (rank > reached || !days.has(stage)) days.set(stage, datedOn);
    reached = rank;
  }
  const told: ReadonlyArray<[LifeStage, Day | null | undefined]> = [
    ["published", days.get("published") ?? dates.consultationOn],
    ["awarded", dates.notifiedOn ?? days.get("awarded")],
    ["running", dates.startsOn ?? days.get("running")],
    ["closed", days.get("closed") ?? dates.endsOn],
  ];
  for (const [stage, day] of told) if (day) days.set(stage, day);
  return Object.fromEntries(days);
}
