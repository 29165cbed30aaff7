import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { ContractSource } from "#app/domain/exchange-codes.ts";
import { worstLight, type Light } from "#app/domain/light.ts";
import type { ObjectiveTerms } from "#app/domain/objective.ts";
import type { Position } from "#app/domain/position.ts";

/** A commitment's position, and what waits for validation. */
export type Counted = { position: Position; pending: number };

/**
 * Whose hours were counted: everybody's, or only those a structure employs. What compares done with due is then null: the
 * structure would read in it what the others did. Source: trust.md, « Who sees what » (hours: own).
 */
export type CountedHours = "all" | "own";

/** A commitment as a screen shows it, in hundredths. */
export type ShownPosition = {
  light: Light | null;
  due: number;
  done: number;
  pending: number;
  expected: number | null;
  remaining: number | null;
  projected: number | null;
};

/** Where a contract, or any group of commitments, stands: sums in hundredths. */
export type GroupPosition = ShownPosition & {
  /** What should be done by now and is not. */
  missing: number | null;
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

/** Open data says that there is a clause, never how many hours: until someone does, 0 is not what is owed. */
export function isObligationUnknown(
  source: ContractSource,
  { rule, hours }: Pick<ObjectiveTerms, "rule" | "hours">,
  due: number,
): boolean {
  return source === "decp" && rule === "fixed" && (hours ?? 0) === 0 && due === 0;
}

/** One commitment of a contract at that stage. */
export function shownPosition(
  stage: ContractStage,
  { position, pending }: Counted,
  counted: CountedHours,
): ShownPosition {
  const { due, done, expected, remaining, projectedAtEnd, light } = position;
  if (counted === "own") {
    return { light: null, due, done, pending, expected: null, remaining: null, projected: null };
  }
  return {
    light: shownLight(stage, light),
    due,
    done,
    pending,
    expected,
    remaining,
    projected: projectedAtEnd,
  };
}

/** Adds up commitments of one contract. The light is the worst; remaining hours of one are not made up by another. */
export function positionOfGroup(
  stage: ContractStage,
  commitments: readonly Counted[],
  counted: CountedHours,
): GroupPosition {
  const sum = (valueOf: (counted: Counted) => number): number =>
    commitments.reduce((total, commitment) => total + valueOf(commitment), 0);
  const own = {
    due: sum(({ position }) => position.due),
    done: sum(({ position }) => position.done),
    pending: sum(({ pending }) => pending),
  };
  if (counted === "own") {
    return { ...own, light: null, expected: null, remaining: null, projected: null, missing: null };
  }
  const lights = commitments.flatMap(({ position }) => shownLight(stage, position.light) ?? []);
  return {
    ...own,
    light: worstLight(lights),
    expected: sum(({ position }) => position.expected),
    remaining: sum(({ position }) => position.remaining),
    projected: sum(({ position }) => position.projectedAtEnd ?? position.done),
    missing: sum(({ position }) => Math.max(position.expected - position.done, 0)),
  };
}
