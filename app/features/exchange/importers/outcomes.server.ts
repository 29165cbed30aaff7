import { randomUUID } from "node:crypto";
import { outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import { outcomesSheet } from "#app/domain/workbook/person-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept, refuse, type ImportRun, type InputRow } from "../import-run.server.ts";
import { warnOutcomes } from "../warnings/persons.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof outcomesSheet>;
type Outcome = Database["outcome"];
const key = ["participant_id", "checkpoint", "dated_on"] as const;

export const outcomesImporter = importerOf(outcomesSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const participant = found.participant(input.values.siret_porteur, input.values.participant);
    return participant ? [{ input, participant }] : [];
  });
  const keys = targets.map(
    ({ input, participant }) => [participant.id, input.values.echeance, input.values.date] as const,
  );
  const rowsFound = await findRows(run.trx, "outcome", key, keys);
  const existing = new Map(rowsFound.map((row) => [joinKey(key.map((name) => row[name])), row]));
  const before = ({ values }: InputRow<Row>): Outcome | undefined => {
    const participant = found.participant(values.siret_porteur, values.participant);
    return existing.get(joinKey([participant?.id, values.echeance, values.date]));
  };
  refuseRepeatedKeys(
    run,
    rows,
    (row) => [row.siret_porteur, row.participant, row.echeance, row.date],
    before,
  );
  const written = targets.flatMap(({ input, participant }) => {
    if (input.refused) return [];
    const row = input.values;
    const situation = situationOf(run, input, before(input));
    if (situation === undefined) return [];
    const values = merged<"outcome">(
      before(input),
      () => ({
        id: randomUUID() as Id<"outcome">,
        participant_id: participant.id,
        checkpoint: row.echeance,
        dated_on: row.date,
        situation,
        reason: null,
      }),
      { situation, reason: row.motif },
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "outcome", ["id"], written);
  await warnOutcomes(run, written);
});

/** The situation the row says, or its reason says for it; a reason that says another one is refused. */
function situationOf(
  run: ImportRun,
  input: InputRow<Row>,
  before: Outcome | undefined,
): Outcome["situation"] | undefined {
  const reason = input.values.motif === undefined ? before?.reason : input.values.motif;
  const bySelf = reason ? outcomeReasons[reason].situation : undefined;
  const kept = reason === before?.reason ? before?.situation : undefined;
  const said = input.values.situation ?? (input.values.situation === undefined ? kept : undefined);
  const situation = said ?? bySelf;
  if (situation === undefined) {
    refuse(
      run,
      input,
      "situation",
      "Écrivez la situation ou son motif, par exemple durable, ou cdi comme motif.",
    );
    return undefined;
  }
  if (reason && bySelf !== undefined && situation !== bySelf) {
    const message = `Ce motif veut la situation «\u00a0${bySelf}\u00a0» (${outcomeSituations[bySelf]})\u00a0: écrivez-la, ou laissez la cellule vide.`;
    refuse(run, input, "situation", message);
    return undefined;
  }
  return situation;
}
