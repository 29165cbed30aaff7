import { answersSheet } from "#app/domain/workbook/opportunity-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import {
  importerOf,
  joinKey,
  kept,
  refuse,
  warn,
  type ImportRun,
  type InputRow,
} from "../import-run.server.ts";
import { refuseNotStructures } from "../refuse-not-structures.server.ts";
import { answerKept } from "../structure-remarks.ts";
import { warnIfFuture } from "../warnings/dates.server.ts";
import { merged, refuseRepeatedKeys, writeRows, type Written } from "../write-rows.server.ts";

type Row = SheetRow<typeof answersSheet>;
type Answer = Database["opportunity_answer"];

const key = ["lot_id", "organisation_id"] as const;

/** What structures answered. A host’s file adds what it was told; what a structure typed is not written over. */
export const answersImporter = importerOf(answersSheet, async (run, rows, found) => {
  await refuseNotStructures(run, rows, found);
  const targets = kept(rows).flatMap((input) => {
    const lot = found.lot(input.values.marche, input.values.lot);
    const structure = found.organisation(input.values.siret);
    return lot && structure ? [{ input, place: { lot_id: lot.id, organisation_id: structure.id } }] : [];
  });
  const keys = targets.map(({ place }) => [place.lot_id, place.organisation_id]);
  const stored = await findRows(run.trx, "opportunity_answer", key, keys);
  const existing = new Map(stored.map((row) => [joinKey([row.lot_id, row.organisation_id]), row]));
  const before = ({ values }: InputRow<Row>): Answer | undefined =>
    existing.get(joinKey([found.lot(values.marche, values.lot)?.id, found.organisation(values.siret)?.id]));
  refuseRepeatedKeys(run, rows, ({ marche, lot, siret }) => [marche, lot, siret], before);
  const written = targets.flatMap(({ input, place }) => {
    if (input.refused) return [];
    const values = answerOf(run, input, before(input), place);
    return values === undefined ? [] : [keptWhenTyped(run, { input, existing: before(input), values })];
  });
  await writeRows(run, "opportunity_answer", key, written);
});

function answerOf(
  run: ImportRun,
  input: InputRow<Row>,
  before: Answer | undefined,
  place: Pick<Answer, "lot_id" | "organisation_id">,
): Answer | undefined {
  const row = input.values;
  const said = { answer: row.reponse, answered_on: row.repondu_le };
  const values = merged<"opportunity_answer">(
    before,
    () => ({
      ...place,
      ...said,
      hours: null,
      available_on: null,
      offer: null,
      decline_reason: null,
      note: null,
      account_id: null,
      revision: 1,
    }),
    {
      ...said,
      hours: row.heures,
      available_on: row.disponible_le,
      offer: row.offre,
      decline_reason: row.motif,
      note: row.note,
    },
  );
  if (values.answer === "declined" && values.decline_reason === null) {
    refuse(run, input, "motif", "Écrivez pourquoi la structure n’est pas intéressée, par exemple capacite.");
    return undefined;
  }
  if (values.answer === "interested" && values.decline_reason !== null) {
    refuse(run, input, "motif", "Laissez le motif vide\u00a0: la structure est intéressée.");
    return undefined;
  }
  warnIfFuture(run, input, "repondu_le", values.answered_on);
  return values;
}

/** A host's file leaves an answer typed on screen as it is, and says so when it differs. */
function keptWhenTyped(
  run: ImportRun,
  line: Written<"opportunity_answer"> & { input: InputRow<Row> },
): Written<"opportunity_answer"> {
  const { input, existing, values } = line;
  if (run.importer.kind === "installation" || existing === undefined || existing.account_id === null)
    return line;
  const differs = (Object.keys(values) as Array<keyof Answer>).some(
    (name) => values[name] !== existing[name],
  );
  if (differs) warn(run, input, "reponse", answerKept);
  return { input, existing, values: existing };
}
