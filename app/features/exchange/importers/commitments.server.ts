import { randomUUID } from "node:crypto";
import { windowOf } from "#app/domain/commitment-window.ts";
import { commitmentsSheet, obligationChangesSheet } from "#app/domain/workbook/contract-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { commitmentsByMechanism, pairKey } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { CommitmentId, Id, LotId } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept, refuse, type ImportRun, type InputRow } from "../import-run.server.ts";
import { warnChangeDays, warnDormantChanges } from "../warnings/commitments.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof commitmentsSheet>;
type Commitment = Database["commitment"];

/** What each rule needs, the column that says it and what to write. */
const neededByRule = {
  fixed: { field: "hours", column: "heures", example: "1 200" },
  per_amount: { field: "amount_per_hour", column: "euros_par_heure", example: "2 000" },
  share_of_hours: { field: "share", column: "part", example: "5\u00a0%" },
} as const;

export const commitmentsImporter = importerOf(commitmentsSheet, async (run, rows, found) => {
  const lotOf = ({ values }: (typeof rows)[number]): Database["lot"] | undefined =>
    found.lot(values.marche, values.lot);
  const pairs = kept(rows).flatMap((row) => {
    const lot = lotOf(row);
    return lot ? [[lot.id, row.values.dispositif] as const] : [];
  });
  const existing = await commitmentsByMechanism(run.trx, pairs);
  const before = (row: (typeof rows)[number]): Commitment | undefined =>
    existing.get(pairKey(lotOf(row)?.id ?? "", row.values.dispositif));
  refuseRepeatedKeys(run, rows, ({ marche, lot, dispositif }) => [marche, lot, dispositif], before);
  const written = kept(rows).flatMap((input) => {
    const lot = lotOf(input);
    const contract = found.contract(input.values.marche);
    if (!lot || !contract) return [];
    const values = commitmentOf(input.values, lot.id, before(input));
    checkCommitment(run, input, values, contract);
    return input.refused ? [] : [{ input, existing: before(input), values }];
  });
  await writeRows(run, "commitment", ["id"], written);
  await warnDormantChanges(run, written);
});

function commitmentOf(row: Row, lotId: LotId, before: Commitment | undefined): Commitment {
  return merged<"commitment">(before, () => newCommitment(row, lotId), {
    starts_on: row.date_debut,
    ends_on: row.date_fin,
    rule: row.regle,
    hours: row.heures,
    amount_per_hour: row.euros_par_heure,
    threshold: row.seuil_euros,
    share: row.part,
    criteria: row.criteres === undefined ? undefined : row.criteres?.join(";") || null,
    penalty_per_hour: row.penalite_heure,
    penalty_per_day: row.penalite_jour,
  });
}

function checkCommitment(
  run: ImportRun,
  input: InputRow<Row>,
  values: Commitment,
  contract: Database["contract"],
): void {
  const needed = neededByRule[values.rule];
  if (values[needed.field] === null) {
    refuse(
      run,
      input,
      needed.column,
      `Remplissez cette cellule, que demande cette règle, par exemple\u00a0: ${needed.example}.`,
    );
  }
  if (values.amount_per_hour !== null && values.amount_per_hour <= 0) {
    refuse(run, input, "euros_par_heure", "Écrivez un montant au-dessus de zéro, par exemple 2 000.");
  }
  if (values.share === 0)
    refuse(run, input, "part", "Écrivez une part au-dessus de zéro, par exemple 5\u00a0%.");
  for (const [column, amount] of [
    ["seuil_euros", values.threshold],
    ["penalite_heure", values.penalty_per_hour],
    ["penalite_jour", values.penalty_per_day],
  ] as const) {
    if (amount !== null && amount < 0)
      refuse(run, input, column, "Écrivez un montant positif ou nul, par exemple 200.");
  }
  const { start, end } = windowOf({
    commitment: { startsOn: values.starts_on, endsOn: values.ends_on },
    contract: {
      startsOn: contract.starts_on,
      endsOn: contract.ends_on,
      notifiedOn: contract.notified_on,
      durationMonths: contract.duration_months,
    },
  });
  if (start !== null && end !== null && end < start) {
    refuse(
      run,
      input,
      "date_fin",
      `Écrivez une fin au ${start} ou après\u00a0: l’engagement commence ce jour-là.`,
    );
  }
}

function newCommitment(row: Row, lotId: LotId): Omit<Commitment, "entered_rank" | "import_id"> {
  return {
    id: randomUUID() as CommitmentId,
    lot_id: lotId,
    mechanism: row.dispositif,
    starts_on: null,
    ends_on: null,
    rule: row.regle,
    hours: null,
    amount_per_hour: null,
    threshold: 0 as Commitment["threshold"],
    share: null,
    criteria: null,
    penalty_per_hour: null,
    penalty_per_day: null,
  };
}

export const obligationChangesImporter = importerOf(obligationChangesSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const { marche, lot, dispositif } = input.values;
    const commitment = found.commitment(marche, lot, dispositif);
    return commitment ? [{ input, commitment }] : [];
  });
  const keys = targets.map(
    ({ input, commitment }) => [commitment.id, input.values.date_effet, input.values.motif] as const,
  );
  const columns = ["commitment_id", "effective_on", "reason"] as const;
  const rowsFound = await findRows(run.trx, "obligation_change", columns, keys);
  const existing = new Map(rowsFound.map((row) => [joinKey(columns.map((name) => row[name])), row]));
  const before = ({ values }: (typeof rows)[number]): Database["obligation_change"] | undefined => {
    const commitment = found.commitment(values.marche, values.lot, values.dispositif);
    return existing.get(joinKey([commitment?.id, values.date_effet, values.motif]));
  };
  const keyOf = (row: SheetRow<typeof obligationChangesSheet>): readonly unknown[] => [
    row.marche,
    row.lot,
    row.dispositif,
    row.date_effet,
    row.motif,
  ];
  refuseRepeatedKeys(run, rows, keyOf, before);
  const written = targets.flatMap(({ input, commitment }) => {
    const row = input.values;
    if (commitment.rule !== "fixed") {
      const message =
        "Retirez cette ligne\u00a0: seul un engagement de règle «\u00a0fixe\u00a0» a des évolutions.";
      refuse(run, input, "dispositif", message);
    }
    if (input.refused) return [];
    const values = merged<"obligation_change">(
      before(input),
      () => ({
        id: randomUUID() as Id<"obligation_change">,
        commitment_id: commitment.id,
        effective_on: row.date_effet,
        reason: row.motif,
        hours: row.heures,
        note: null,
      }),
      { hours: row.heures, note: row.precision },
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "obligation_change", ["id"], written);
  await warnChangeDays(run, written);
});
