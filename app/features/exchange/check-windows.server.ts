import { windowOf } from "#app/domain/commitment-window.ts";
import { commitmentsOfWrittenContracts } from "#db/queries/exchange/written-commitments.server.ts";
import type { ImportRun } from "./import-run.server.ts";

/**
 * Refuses, once every sheet is in, contracts whose new dates make an engagement that was already there end before it
 * starts (those of the file were checked on their own rows).
 */
export async function checkWindows(run: ImportRun): Promise<void> {
  for await (const { reference, lot, mechanism, ...sources } of commitmentsOfWrittenContracts(
    run.trx,
    run.importId,
  )) {
    const { start, end } = windowOf(sources);
    if (start === null || end === null || end >= start) continue;
    run.remarks.add({
      severity: "error",
      sheet: "Marches",
      row: null,
      column: "date_fin",
      value: null,
      message: `Marché ${reference}, lot ${lot}, engagement ${mechanism}\u00a0: avec ces dates il finirait le ${end}, avant de commencer le ${start}. Corrigez les dates du marché, ou celles de l’engagement.`,
    });
  }
}
