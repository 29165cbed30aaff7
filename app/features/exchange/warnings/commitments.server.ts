import { findFields } from "#db/queries/exchange/bulk.server.ts";
import { chainsOf } from "#db/queries/exchange/look-up.server.ts";
import { warn, type ImportRun } from "../import-run.server.ts";
import type { Written } from "../write-rows.server.ts";
import { warnIfOutside, windowOfChain } from "./dates.server.ts";

/** Says of commitments: obligation changes noted while the rule was « fixe », which count no more and are not exported. */
export async function warnDormantChanges(
  run: ImportRun,
  written: ReadonlyArray<Written<"commitment">>,
): Promise<void> {
  const others = written.filter(({ existing, values }) => existing !== undefined && values.rule !== "fixed");
  const ids = others.map(({ values }) => [values.id] as const);
  const columns = ["commitment_id"] as const;
  const changes = await findFields(run.trx, "obligation_change", columns, ids, columns);
  const changed = new Set(changes.map(({ commitment_id }) => commitment_id));
  for (const { input, values } of others) {
    if (!changed.has(values.id)) continue;
    const message =
      "Les évolutions déjà notées ne comptent plus\u00a0: seule la règle «\u00a0fixe\u00a0» en a. Remettez-la pour les retrouver.";
    warn(run, input, "regle", message);
  }
}

/** Says of obligation changes: a day outside the window of their commitment. */
export async function warnChangeDays(
  run: ImportRun,
  written: ReadonlyArray<Written<"obligation_change">>,
): Promise<void> {
  const chains = await chainsOf(
    run.trx,
    written.map(({ values }) => values.commitment_id),
  );
  for (const { input, values } of written) {
    const chain = chains.get(values.commitment_id);
    if (chain !== undefined)
      warnIfOutside(run, input, "date_effet", values.effective_on, windowOfChain(chain));
  }
}
