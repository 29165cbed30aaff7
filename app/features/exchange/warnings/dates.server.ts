import { monthOf, type Day, type Month } from "#app/domain/calendar.ts";
import { windowOf, type CommitmentWindow } from "#app/domain/commitment-window.ts";
import { contractStages } from "#app/domain/contract-stage.ts";
import type { CommitmentChain } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import { joinKey, warn, type ImportRun, type InputRow } from "../import-run.server.ts";

/** Says a day after today, of a fact that should have happened. */
export function warnIfFuture(run: ImportRun, row: InputRow<unknown>, column: string, day: Day | null): void {
  if (day !== null && day > run.today) warn(run, row, column, "Date à venir\u00a0: vérifiez l’année.");
}

export function warnIfFutureMonth(
  run: ImportRun,
  row: InputRow<unknown>,
  column: string,
  month: Month,
): void {
  if (month > monthOf(run.today)) warn(run, row, column, "Mois à venir\u00a0: vérifiez l’année.");
}

/** Says a contract where nothing more is expected: once for each sheet, at the first row that points to it. */
export function warnIfOver(
  run: ImportRun,
  row: InputRow<unknown>,
  column: string,
  { stage, reference }: Database["contract"],
): void {
  if (stage !== "closed" && stage !== "cancelled") return;
  const key = joinKey(["over", row.sheet.name, reference]);
  if (run.seen.has(key)) return;
  run.seen.set(key, row.number);
  const state = contractStages[stage].label.toLowerCase();
  const message = `Le marché ${reference} est ${state}\u00a0: vérifiez que cette ligne, et les suivantes du même marché, lui reviennent.`;
  warn(run, row, column, message);
}

/** The days of a commitment. Source: indicators.md, « Window ». */
export function windowOfChain({ commitment, contract }: CommitmentChain): CommitmentWindow {
  return windowOf({
    commitment: { startsOn: commitment.starts_on, endsOn: commitment.ends_on },
    contract: {
      startsOn: contract.starts_on,
      endsOn: contract.ends_on,
      notifiedOn: contract.notified_on,
      durationMonths: contract.duration_months,
    },
  });
}

/** Says a day outside the window of the commitment. */
export function warnIfOutside(
  run: ImportRun,
  row: InputRow<unknown>,
  column: string,
  day: Day | null,
  window: CommitmentWindow,
): void {
  if (day === null) return;
  if (window.start !== null && day < window.start) {
    warn(run, row, column, `Avant le début de l’engagement (${window.start}).`);
  }
  if (window.end !== null && day > window.end) {
    warn(run, row, column, `Après la fin de l’engagement (${window.end}).`);
  }
}

/** Says a month no day of which is in the window. */
export function warnIfMonthOutside(
  run: ImportRun,
  row: InputRow<unknown>,
  column: string,
  month: Month,
  { start, end }: CommitmentWindow,
): void {
  if (start !== null && month < monthOf(start)) {
    warn(run, row, column, `Avant le début de l’engagement (${start}).`);
  }
  if (end !== null && month > monthOf(end)) warn(run, row, column, `Après la fin de l’engagement (${end}).`);
}
