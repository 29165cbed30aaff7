import type { ContractStage } from "#app/domain/contract-stage.ts";
import { worstLight, type Light } from "#app/domain/light.ts";
import type { Position } from "#app/domain/position.ts";

/** A commitment's position, and what waits for validation. */
export type Counted = { position: Position; pending: number };

/** Where a contract, or any group of commitments, stands: sums in hundredths. */
export type GroupPosition = {
  light: Light | null;
  due: number;
  done: number;
  pending: number;
  expected: number;
  remaining: number;
  projected: number;
  /** What should be done by now and is not. */
  missing: number;
};

/**
 * The light a screen shows: before the award nothing can be late, so what is not ended by the rules is « À venir »; a
 * cancelled contract has none. Our choice: indicators count neither (indicators.md, « Units and time »).
 */
export function shownLight(stage: ContractStage, light: Light): Light | null {
  if (stage === "cancelled") return null;
  if (stage !== "planned" && stage !== "published") return light;
  return light === "no_objective" || light === "unknown" ? light : "not_started";
}

/** Adds up commitments of one contract. The light is the worst; remaining hours of one are not made up by another. */
export function positionOfGroup(stage: ContractStage, commitments: readonly Counted[]): GroupPosition {
  const lights = commitments.flatMap(({ position }) => shownLight(stage, position.light) ?? []);
  const sum = (valueOf: (counted: Counted) => number): number =>
    commitments.reduce((total, counted) => total + valueOf(counted), 0);
  return {
    light: worstLight(lights),
    due: sum(({ position }) => position.due),
    done: sum(({ position }) => position.done),
    pending: sum(({ pending }) => pending),
    expected: sum(({ position }) => position.expected),
    remaining: sum(({ position }) => position.remaining),
    projected: sum(({ position }) => position.projectedAtEnd ?? position.done),
    missing: sum(({ position }) => Math.max(position.expected - position.done, 0)),
  };
}
