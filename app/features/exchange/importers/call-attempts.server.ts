import { randomUUID } from "node:crypto";
import { callAttemptsSheet } from "#app/domain/workbook/person-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept, refuse, type InputRow } from "../import-run.server.ts";
import { warnCallAttempts } from "../warnings/persons.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof callAttemptsSheet>;
type Attempt = Database["call_attempt"];
const key = ["participant_id", "checkpoint", "number"] as const;

export const callAttemptsImporter = importerOf(callAttemptsSheet, async (run, rows, found) => {
  for (const row of kept(rows)) {
    if (row.values.tentative < 1)
      refuse(run, row, "tentative", "Écrivez le rang de l’appel à partir de 1, par exemple 2.");
  }
  const targets = kept(rows).flatMap((input) => {
    const participant = found.participant(input.values.siret_porteur, input.values.participant);
    return participant ? [{ input, participant }] : [];
  });
  const keys = targets.map(
    ({ input, participant }) => [participant.id, input.values.echeance, input.values.tentative] as const,
  );
  const rowsFound = await findRows(run.trx, "call_attempt", key, keys);
  const existing = new Map(rowsFound.map((row) => [joinKey(key.map((name) => row[name])), row]));
  const before = ({ values }: InputRow<Row>): Attempt | undefined => {
    const participant = found.participant(values.siret_porteur, values.participant);
    return existing.get(joinKey([participant?.id, values.echeance, values.tentative]));
  };
  refuseRepeatedKeys(
    run,
    rows,
    (row) => [row.siret_porteur, row.participant, row.echeance, row.tentative],
    before,
  );
  const written = targets.flatMap(({ input, participant }) => {
    if (input.refused) return [];
    const { echeance, tentative, date, resultat, prochain_le, note } = input.values;
    const values = merged<"call_attempt">(
      before(input),
      () => ({
        id: randomUUID() as Id<"call_attempt">,
        participant_id: participant.id,
        checkpoint: echeance,
        number: tentative,
        dated_on: date,
        result: resultat,
        next_on: null,
        note: null,
      }),
      { dated_on: date, result: resultat, next_on: prochain_le, note },
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "call_attempt", ["id"], written);
  warnCallAttempts(run, written);
});
