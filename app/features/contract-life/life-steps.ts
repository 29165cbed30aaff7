import { lifeStages, stageDays, type LifeDates, type LifeStep } from "#app/domain/contract-life.ts";
import { contractStages, type ContractStage } from "#app/domain/contract-stage.ts";
import { formatMonth, formatTightDay } from "#app/ui/french-dates.ts";

/** One stage as the steps of a contract show it: plain, for a loader to send. */
export type ShownStep = { label: string; detail?: string | undefined; state: "past" | "current" | "coming" };

/** Each stage of a contract with the day that tells it, when one is known. */
export function lifeSteps(stage: ContractStage, steps: readonly LifeStep[], dates: LifeDates): ShownStep[] {
  const days = stageDays(steps, dates);
  const current = lifeStages.findIndex((code) => code === stage);
  const { planned, published, awarded, running, closed } = days;
  const details: Readonly<Record<(typeof lifeStages)[number], string | undefined>> = {
    planned: planned && formatTightDay(planned),
    published: published && formatTightDay(published),
    awarded: awarded && formatTightDay(awarded),
    running: running && `${current >= 3 ? "depuis le" : "prévu le"} ${formatTightDay(running)}`,
    closed: closed && (stage === "closed" ? formatTightDay(closed) : `prévu ${formatMonth(closed)}`),
  };
  return lifeStages.map((code, index) => ({
    label: contractStages[code].label,
    detail: details[code],
    state: index < current ? "past" : index === current ? "current" : "coming",
  }));
}

/** The verb of the one act by which a contract goes on. */
export function advanceVerb(next: ContractStage): string {
  return next === "closed" ? "Clore le marché" : `Passer à l’étape ${contractStages[next].label}`;
}
