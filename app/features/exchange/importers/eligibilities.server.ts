import { randomUUID } from "node:crypto";
import { eligibilitiesSheet } from "#app/domain/workbook/person-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept, refuse, type InputRow } from "../import-run.server.ts";
import { warnIfFuture } from "../warnings/dates.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof eligibilitiesSheet>;
const key = ["participant_id", "criterion", "seen_on"] as const;

export const eligibilitiesImporter = importerOf(eligibilitiesSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const participant = found.participant(input.values.siret_porteur, input.values.participant);
    return participant ? [{ input, participant }] : [];
  });
  const keys = targets.map(
    ({ input, participant }) => [participant.id, input.values.critere, input.values.vu_le] as const,
  );
  const rowsFound = await findRows(run.trx, "eligibility", key, keys);
  const existing = new Map(rowsFound.map((row) => [joinKey(key.map((name) => row[name])), row]));
  const before = ({ values }: InputRow<Row>): Database["eligibility"] | undefined => {
    const participant = found.participant(values.siret_porteur, values.participant);
    return existing.get(joinKey([participant?.id, values.critere, values.vu_le]));
  };
  refuseRepeatedKeys(
    run,
    rows,
    (row) => [row.siret_porteur, row.participant, row.critere, row.vu_le],
    before,
  );
  const written = targets.flatMap(({ input, participant }) => {
    if (input.refused) return [];
    const row = input.values;
    const values = merged<"eligibility">(
      before(input),
      () => ({
        id: randomUUID() as Id<"eligibility">,
        participant_id: participant.id,
        criterion: row.critere,
        seen_on: row.vu_le,
        proof: null,
        seen_by: null,
        valid_until: null,
      }),
      { proof: row.justificatif, seen_by: row.vu_par, valid_until: row.valide_jusqu_au },
    );
    if (values.valid_until !== null && values.valid_until < values.seen_on) {
      const message = `Écrivez un jour au ${values.seen_on} ou après\u00a0: le justificatif a été vu ce jour-là.`;
      refuse(run, input, "valide_jusqu_au", message);
      return [];
    }
    warnIfFuture(run, input, "vu_le", values.seen_on);
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "eligibility", ["id"], written);
});
