import { dueDayOf, type PlanStanding } from "#app/domain/action-plan/plan-progress.ts";
import { networkActionKinds, type NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { FicheDimension } from "#app/domain/action-plan/planned-action.ts";
import type { Light } from "#app/ui/tone.ts";
import type { ReadPlan } from "./read-plan.server.ts";

/** A line of a plan as pages and files show it. */
export type PlanLine = {
  code: string;
  kind: NetworkActionKind;
  dimension: FicheDimension;
  title: string;
  /** Null: every territory. */
  territoryLabel: string | null;
  territoryCode: string | null;
  expected: number;
  done: number;
  standing: PlanStanding;
  dueOn: string;
  partners: string | null;
  droppedReason: string | null;
  /** The actions of the journal that carry it out, the latest first. */
  actions: Array<{ code: string; datedOn: string; title: string | null; isDone: boolean }>;
};

/** The lines of a plan, with what was done of each. */
export function planLines({ plan, lines, carriedOut, progress }: ReadPlan): PlanLine[] {
  return lines.map((line) => {
    const { done, standing } = progress.byLine.get(line.id) ?? { done: 0, standing: "to_come" };
    return {
      code: line.code,
      kind: line.kind,
      dimension: networkActionKinds[line.kind].dimension,
      title: line.title,
      territoryLabel: line.territoryLabel ?? line.territoryCode,
      territoryCode: line.territoryCode,
      expected: line.expected,
      done,
      standing,
      dueOn: dueDayOf(line, plan.year),
      partners: line.partners,
      droppedReason: line.droppedReason,
      actions: carriedOut
        .filter(({ plannedActionId }) => plannedActionId === line.id)
        .map(({ code, datedOn, title, state }) => ({ code, datedOn, title, isDone: state === "done" })),
    };
  });
}

/** Whether a line may be noted as done: something is left of it to do, and the year of its plan has begun. */
export function mayBeNoted(
  standing: PlanStanding,
  { year, today }: { year: number; today: string },
): boolean {
  return (
    today >= `${year}-01-01` && (standing === "late" || standing === "under_way" || standing === "to_come")
  );
}

/** The tone of where a line stands; none when nothing is left to do. */
export const standingTones: Readonly<Record<PlanStanding, Light | undefined>> = {
  late: "late",
  under_way: "on_track",
  to_come: "not_started",
  done: "done",
  dropped: undefined,
};
