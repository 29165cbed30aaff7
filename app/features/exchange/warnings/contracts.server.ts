import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { keysOf } from "#db/queries/exchange/look-up.server.ts";
import { warn, type ImportRun } from "../import-run.server.ts";
import type { Written } from "../write-rows.server.ts";
import { warnIfFuture } from "./dates.server.ts";

/** Says of contracts: notified in the future; a territory that is not their commune's. */
export async function warnContracts(
  run: ImportRun,
  written: ReadonlyArray<Written<"contract">>,
): Promise<void> {
  const codes = keysOf(written.map(({ values }) => values.commune_code));
  const communes = await findRows(run.trx, "commune", ["code"], codes);
  const territories = new Map(communes.map(({ code, territory_code }) => [code, territory_code]));
  for (const { input, values } of written) {
    warnIfFuture(run, input, "date_notification", values.notified_on);
    const expected = values.commune_code === null ? null : territories.get(values.commune_code);
    if (values.territory_code !== null && expected && expected !== values.territory_code) {
      warn(
        run,
        input,
        "territoire",
        `La commune de ce marché est dans le territoire «\u00a0${expected}\u00a0».`,
      );
    }
  }
}
