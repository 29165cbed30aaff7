import type { Match } from "./match.ts";

/**
 * Whether a structure could do a lot: it does that work, or one close to it, and the law does not keep the lot for others.
 * How far it is and how much it can take are said beside, never a reason to hide it. Our choice.
 */
export function couldDo({ isExcluded, reasons }: Match): boolean {
  return (
    !isExcluded &&
    reasons.some(
      ({ criterion, verdict }) => criterion === "activity" && (verdict === "yes" || verdict === "nearly"),
    )
  );
}

/** Whether the lot is where the structure works, as it says or by its own address. */
export function isInItsZone({ reasons }: Match): boolean {
  return reasons.some(({ criterion, verdict }) => criterion === "zone" && verdict === "yes");
}

/** Whether the structure itself says it does that work. */
export function saysItDoes({ reasons }: Match): boolean {
  return reasons.some(({ criterion, verdict }) => criterion === "activity" && verdict === "yes");
}

/** Whether it is counted when a lot may be reserved: it says it does that work, and not elsewhere only. Our choice. */
export function countsToReserve(match: Match): boolean {
  const isElsewhere = match.reasons.some(
    ({ criterion, verdict }) => criterion === "zone" && verdict === "no",
  );
  return saysItDoes(match) && !isElsewhere;
}
