import { opportunitiesSheet } from "#app/domain/workbook/opportunity-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import { importerOf, kept, warn } from "../import-run.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

/** Lots opened to structures. A lot may be said closed before it opens: nobody reads it, and the warning says so. */
export const opportunitiesImporter = importerOf(opportunitiesSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const lot = found.lot(input.values.marche, input.values.lot);
    return lot ? [{ input, lot }] : [];
  });
  const stored = await findRows(
    run.trx,
    "opportunity",
    ["lot_id"],
    targets.map(({ lot }) => [lot.id]),
  );
  const existing = new Map(stored.map((row) => [row.lot_id, row]));
  const before = ({ values }: (typeof rows)[number]): Database["opportunity"] | undefined => {
    const lot = found.lot(values.marche, values.lot);
    return lot && existing.get(lot.id);
  };
  refuseRepeatedKeys(run, rows, ({ marche, lot }) => [marche, lot], before);
  const written = targets.flatMap(({ input, lot }) => {
    if (input.refused) return [];
    const row = input.values;
    const values = merged<"opportunity">(
      before(input),
      () => ({
        lot_id: lot.id,
        opened_on: row.ouvert_le,
        closed_on: null,
        reply_by: null,
        hours: null,
        note: null,
        account_id: null,
        revision: 1,
      }),
      {
        opened_on: row.ouvert_le,
        closed_on: row.ferme_le,
        reply_by: row.repondre_avant,
        hours: row.heures,
        note: row.note,
      },
    );
    if (values.closed_on !== null && values.closed_on < values.opened_on)
      warn(
        run,
        input,
        "ferme_le",
        "Fermé avant d’être ouvert\u00a0: aucune structure ne verra ce lot. Vérifiez ces deux dates.",
      );
    if (values.reply_by !== null && values.reply_by < values.opened_on)
      warn(
        run,
        input,
        "repondre_avant",
        "Ce jour est avant l’ouverture\u00a0: aucune structure ne pourra répondre à temps.",
      );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "opportunity", ["lot_id"], written);
});
