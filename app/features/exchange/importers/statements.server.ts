import type { CommitmentId } from "#db/schema/columns.ts";
import { collectiveStatementsSheet, statementsSheet } from "#app/domain/workbook/person-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { chainsOf, keysOf, pairKey } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import { importerOf, joinKey, kept, refuse, type ImportRun, type InputRow } from "../import-run.server.ts";
import type { References } from "../references.ts";
import { warnCollectiveStatements, warnStatements } from "../warnings/statements.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof statementsSheet>;
type CollectiveRow = SheetRow<typeof collectiveStatementsSheet>;

/** More hours than a month of 31 days has. */
const mostHours = 74_400;

export const statementsImporter = importerOf(statementsSheet, async (run, rows, found) => {
  await refuseOtherHosts(run, rows, found);
  const targets = kept(rows).flatMap((input) => {
    const hire = found.hire(input.values.embauche);
    return hire ? [{ input, hire }] : [];
  });
  const keys = targets.map(({ input, hire }) => [hire.id, input.values.mois] as const);
  const rowsFound = await findRows(run.trx, "statement", ["hire_id", "month"], keys);
  const existing = new Map(rowsFound.map((row) => [pairKey(row.hire_id, row.month), row]));
  const before = ({ values }: InputRow<Row>): Database["statement"] | undefined =>
    existing.get(pairKey(found.hire(values.embauche)?.id ?? "", values.mois));
  refuseRepeatedKeys(run, rows, ({ embauche, mois }) => [embauche, mois], before);
  const written = targets.flatMap(({ input, hire }) => {
    const row = input.values;
    if (row.heures > mostHours) {
      refuse(
        run,
        input,
        "heures",
        "Écrivez 744 heures au plus\u00a0: un mois n’en a pas davantage. Par exemple 151,67.",
      );
    }
    if (input.refused) return [];
    const values = merged<"statement">(
      before(input),
      () => ({ hire_id: hire.id, month: row.mois, hours: row.heures, state: "submitted", comment: null }),
      { hours: row.heures, state: row.etat, comment: row.commentaire },
    );
    return [{ input, existing: before(input), values, hire }];
  });
  await writeRows(run, "statement", ["hire_id", "month"], written);
  await warnStatements(run, written);
});

/** A host writes the hours of its own participants only. */
async function refuseOtherHosts(
  run: ImportRun,
  rows: ReadonlyArray<InputRow<Row>>,
  found: References,
): Promise<void> {
  if (run.importer.kind === "installation") return;
  const { hostId } = run.importer;
  const ids = keysOf(rows.map(({ values }) => found.hire(values.embauche)?.participant_id ?? null));
  const participants = await findRows(run.trx, "participant", ["id"], ids);
  const hosts = new Map(participants.map((participant) => [participant.id, participant.host_id]));
  for (const row of rows) {
    const hire = found.hire(row.values.embauche);
    if (hire !== undefined && hosts.get(hire.participant_id) !== hostId) {
      refuse(run, row, "embauche", "Cette embauche est celle d’un autre porteur\u00a0: retirez cette ligne.");
    }
  }
}

const collectiveKey = ["commitment_id", "employer_id", "month"] as const;

export const collectiveStatementsImporter = importerOf(
  collectiveStatementsSheet,
  async (run, rows, found) => {
    const targets = kept(rows).flatMap((input) => {
      const { marche, lot, dispositif, siret_employeur } = input.values;
      const commitment = found.commitment(marche, lot, dispositif);
      const employer = found.organisation(siret_employeur);
      return commitment && employer ? [{ input, commitment, employer }] : [];
    });
    const keys = targets.map(
      ({ input, commitment, employer }) => [commitment.id, employer.id, input.values.mois] as const,
    );
    const rowsFound = await findRows(run.trx, "collective_statement", collectiveKey, keys);
    const existing = new Map(rowsFound.map((row) => [joinKey(collectiveKey.map((name) => row[name])), row]));
    const before = ({ values }: InputRow<CollectiveRow>): Database["collective_statement"] | undefined => {
      const commitment = found.commitment(values.marche, values.lot, values.dispositif);
      const employer = found.organisation(values.siret_employeur);
      return existing.get(joinKey([commitment?.id, employer?.id, values.mois]));
    };
    const keyOf = (row: CollectiveRow): readonly unknown[] => [
      row.marche,
      row.lot,
      row.dispositif,
      row.siret_employeur,
      row.mois,
    ];
    refuseRepeatedKeys(run, rows, keyOf, before);
    const written = targets.flatMap(({ input, commitment, employer }) => {
      if (input.refused) return [];
      const row = input.values;
      const values = merged<"collective_statement">(
        before(input),
        () => ({
          commitment_id: commitment.id,
          employer_id: employer.id,
          month: row.mois,
          contractor_id: null,
          hours: row.heures,
          persons: row.personnes,
          rsa: 0,
          boeth: 0,
          state: "submitted",
        }),
        {
          contractor_id:
            row.siret_attributaire === undefined
              ? undefined
              : (found.organisation(row.siret_attributaire)?.id ?? null),
          hours: row.heures,
          persons: row.personnes,
          rsa: row.dont_arsa,
          boeth: row.dont_boeth,
          state: row.etat,
        },
      );
      return hasRightParts(run, input, values) ? [{ input, existing: before(input), values, employer }] : [];
    });
    await writeRows(run, "collective_statement", collectiveKey, written);
    const chains = await chainsOf(
      run.trx,
      new Set<CommitmentId>(written.map(({ values }) => values.commitment_id)),
    );
    warnCollectiveStatements(run, written, chains);
  },
);

/** « Dont » never passes the whole. */
function hasRightParts(
  run: ImportRun,
  input: InputRow<CollectiveRow>,
  { persons, rsa, boeth }: Database["collective_statement"],
): boolean {
  for (const [column, part] of [
    ["dont_arsa", rsa],
    ["dont_boeth", boeth],
  ] as const) {
    if (part <= persons) continue;
    const message = `Écrivez ${persons} au plus\u00a0: c’est le nombre de personnes de la ligne.`;
    refuse(run, input, column, message);
  }
  return !input.refused;
}
