import type { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { windowOf } from "#app/domain/commitment-window.ts";
import { formatDay } from "#app/ui/french-dates.ts";

type Dates = { startsOn: Day | null; endsOn: Day | null };
type DatedContract = Dates & {
  notifiedOn: Day | null;
  durationMonths: number | null;
  lots: ReadonlyArray<{ commitments: readonly Dates[] }>;
};

/** Refuses a contract, or a commitment with the dates it takes from its contract, that ends before it starts. */
export function checkWindows(contract: DatedContract, ctx: z.RefinementCtx): void {
  if (endsBeforeStart(contract.startsOn, contract.endsOn)) {
    ctx.addIssue({ code: "custom", path: ["endsOn"], message: tooEarly(contract.startsOn) });
    return;
  }
  contract.lots.forEach((lot, lotIndex) => {
    lot.commitments.forEach((commitment, index) => {
      const window = windowOf({ commitment, contract });
      if (!endsBeforeStart(window.start, window.end)) return;
      const field = commitment.endsOn === null && commitment.startsOn !== null ? "startsOn" : "endsOn";
      const message = field === "endsOn" ? tooEarly(window.start) : tooLate(window.end);
      ctx.addIssue({
        code: "custom",
        path: ["lots", lotIndex, "commitments", index, field],
        message,
      });
    });
  });
}

function endsBeforeStart(start: Day | null, end: Day | null): boolean {
  return start !== null && end !== null && end < start;
}

function tooEarly(start: Day | null): string {
  return `Écrivez une fin qui ne vient pas avant le début (${formatDay(start ?? "")}).`;
}

function tooLate(end: Day | null): string {
  return `Écrivez un début qui ne vient pas après la fin (${formatDay(end ?? "")}).`;
}
