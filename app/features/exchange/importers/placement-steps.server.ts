import { randomUUID } from "node:crypto";
import { placementStepsSheet } from "#app/domain/workbook/opportunity-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept, type InputRow } from "../import-run.server.ts";
import { refuseNotStructures } from "../refuse-not-structures.server.ts";
import { warnIfFuture } from "../warnings/dates.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof placementStepsSheet>;
type Step = Database["opportunity_step"];

const key = ["lot_id", "organisation_id", "step", "dated_on"] as const;

/** What came of interests. A file adds and corrects, it removes nothing. */
export const placementStepsImporter = importerOf(placementStepsSheet, async (run, rows, found) => {
  await refuseNotStructures(run, rows, found);
  const targets = kept(rows).flatMap((input) => {
    const lot = found.lot(input.values.marche, input.values.lot);
    const structure = found.organisation(input.values.siret);
    const { etape: step, date } = input.values;
    if (!lot || !structure) return [];
    return [{ input, place: { lot_id: lot.id, organisation_id: structure.id, step, dated_on: date } }];
  });
  const stored = await findRows(
    run.trx,
    "opportunity_step",
    key,
    targets.map(({ place }) => key.map((name) => place[name])),
  );
  const existing = new Map(stored.map((row) => [joinKey(key.map((name) => row[name])), row]));
  const before = ({ values }: InputRow<Row>): Step | undefined => {
    const lot = found.lot(values.marche, values.lot);
    const structure = found.organisation(values.siret);
    return existing.get(joinKey([lot?.id, structure?.id, values.etape, values.date]));
  };
  refuseRepeatedKeys(
    run,
    rows,
    ({ marche, lot, siret, etape, date }) => [marche, lot, siret, etape, date],
    before,
  );
  const written = targets.flatMap(({ input, place }) => {
    if (input.refused) return [];
    const { siret_attributaire: siret, note, date } = input.values;
    const values = merged<"opportunity_step">(
      before(input),
      () => ({
        id: randomUUID() as string as Id<"opportunity_step">,
        ...place,
        company_id: null,
        note: null,
        account_id: null,
      }),
      { company_id: siret === undefined ? undefined : (found.organisation(siret)?.id ?? null), note },
    );
    warnIfFuture(run, input, "date", date);
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "opportunity_step", ["id"], written);
});
