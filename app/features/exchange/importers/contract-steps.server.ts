import { randomUUID } from "node:crypto";
import { contractStepsSheet } from "#app/domain/workbook/contract-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept } from "../import-run.server.ts";
import { warnIfFuture } from "../warnings/dates.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

const columns = ["contract_id", "stage", "dated_on"] as const;

/** The steps of contracts' lives. They tell; the stage a contract is at is that of its own row. */
export const contractStepsImporter = importerOf(contractStepsSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const contract = found.contract(input.values.marche);
    return contract ? [{ input, contract }] : [];
  });
  const keys = targets.map(
    ({ input, contract }) => [contract.id, input.values.etape, input.values.date] as const,
  );
  const rowsFound = await findRows(run.trx, "contract_step", columns, keys);
  const existing = new Map(rowsFound.map((row) => [joinKey(columns.map((name) => row[name])), row]));
  const before = ({ values }: (typeof rows)[number]): Database["contract_step"] | undefined =>
    existing.get(joinKey([found.contract(values.marche)?.id, values.etape, values.date]));
  refuseRepeatedKeys(run, rows, ({ marche, etape, date }) => [marche, etape, date], before);
  const written = targets.flatMap(({ input, contract }) => {
    if (input.refused) return [];
    const row = input.values;
    const values = merged<"contract_step">(
      before(input),
      () => ({
        id: randomUUID() as Id<"contract_step">,
        contract_id: contract.id,
        stage: row.etape,
        dated_on: row.date,
        note: null,
      }),
      { note: row.precision },
    );
    warnIfFuture(run, input, "date", values.dated_on);
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "contract_step", ["id"], written);
});
