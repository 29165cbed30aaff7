import { randomUUID } from "node:crypto";
import { lotsSheet, ordersSheet, qualitativeActionsSheet } from "#app/domain/workbook/contract-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { lotsByNumber, pairKey } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, LotId } from "#db/schema/columns.ts";
import { importerOf, kept, type InputRow } from "../import-run.server.ts";
import type { References } from "../references.ts";
import { warnIfFuture } from "../warnings/dates.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

export const lotsImporter = importerOf(lotsSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const contract = found.contract(input.values.marche);
    return contract ? [{ input, contract }] : [];
  });
  const pairs = targets.map(({ input, contract }) => [contract.id, input.values.lot] as const);
  const existing = await lotsByNumber(run.trx, pairs);
  const before = ({ values }: (typeof rows)[number]): Database["lot"] | undefined =>
    existing.get(pairKey(found.contract(values.marche)?.id ?? "", values.lot));
  refuseRepeatedKeys(run, rows, ({ marche, lot }) => [marche, lot], before);
  const written = targets.flatMap(({ input, contract }) => {
    if (input.refused) return [];
    const row = input.values;
    const values = merged<"lot">(
      before(input),
      () => ({
        id: randomUUID() as LotId,
        contract_id: contract.id,
        number: row.lot,
        title: null,
        cpv: null,
        amount: null,
        trade: null,
        holder_names: null,
      }),
      {
        title: row.intitule,
        cpv: row.cpv,
        amount: row.montant_ht,
        trade: row.metier,
        holder_names: row.titulaires,
      },
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "lot", ["id"], written);
});

export const ordersImporter = importerOf(ordersSheet, async (run, rows, found) => {
  const targets = withLot(rows, found);
  const keys = targets.map(({ input, lot }) => [lot.id, input.values.numero] as const);
  const rowsFound = await findRows(run.trx, "lot_order", ["lot_id", "number"], keys);
  const existing = new Map(rowsFound.map((row) => [pairKey(row.lot_id, row.number), row]));
  const before = ({ values }: (typeof rows)[number]): Database["lot_order"] | undefined =>
    existing.get(pairKey(found.lot(values.marche, values.lot)?.id ?? "", values.numero));
  refuseRepeatedKeys(run, rows, ({ marche, lot, numero }) => [marche, lot, numero], before);
  const written = targets.flatMap(({ input, lot }) => {
    if (input.refused) return [];
    const row = input.values;
    const values = merged<"lot_order">(
      before(input),
      () => ({
        id: randomUUID() as Id<"lot_order">,
        lot_id: lot.id,
        number: row.numero,
        nature: "order",
        ordered_on: row.date,
        amount: null,
        worked_hours: null,
      }),
      {
        nature: row.nature,
        ordered_on: row.date,
        amount: row.montant_ht,
        worked_hours: row.heures_travaillees,
      },
    );
    warnIfFuture(run, input, "date", values.ordered_on);
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "lot_order", ["id"], written);
});

export const qualitativeActionsImporter = importerOf(qualitativeActionsSheet, async (run, rows, found) => {
  const targets = withLot(rows, found);
  const keys = targets.map(({ input, lot }) => [lot.id, input.values.numero] as const);
  const rowsFound = await findRows(run.trx, "qualitative_action", ["lot_id", "number"], keys);
  const existing = new Map(rowsFound.map((row) => [pairKey(row.lot_id, row.number), row]));
  const before = ({ values }: (typeof rows)[number]): Database["qualitative_action"] | undefined =>
    existing.get(pairKey(found.lot(values.marche, values.lot)?.id ?? "", values.numero));
  refuseRepeatedKeys(run, rows, ({ marche, lot, numero }) => [marche, lot, numero], before);
  const written = targets.flatMap(({ input, lot }) => {
    if (input.refused) return [];
    const row = input.values;
    const values = merged<"qualitative_action">(
      before(input),
      () => ({
        id: randomUUID() as Id<"qualitative_action">,
        lot_id: lot.id,
        number: row.numero,
        nature: null,
        unit: null,
        planned: 0,
        done: 0,
        dated_on: null,
      }),
      { nature: row.nature, unit: row.unite, planned: row.prevu, done: row.realise, dated_on: row.date },
    );
    if (values.done > 0) warnIfFuture(run, input, "date", values.dated_on);
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "qualitative_action", ["id"], written);
});

function withLot<Row extends { marche: string; lot: string }>(
  rows: ReadonlyArray<InputRow<Row>>,
  found: References,
): Array<{ input: InputRow<Row>; lot: Database["lot"] }> {
  return kept(rows).flatMap((input) => {
    const lot = found.lot(input.values.marche, input.values.lot);
    return lot ? [{ input, lot }] : [];
  });
}
