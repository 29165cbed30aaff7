import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { keysOf, organisationsById } from "#db/queries/exchange/look-up.server.ts";
import { lotsWithoutOneLead } from "#db/queries/exchange/lots-without-one-lead.server.ts";
import { kindsMissedByMechanism } from "#app/domain/workbook/plausible.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { warn, type ImportRun } from "../import-run.server.ts";
import { remarksKept } from "../remarks.ts";
import type { Written } from "../write-rows.server.ts";

/** Says of holders of reserved lots: a kind of structure the lot is not reserved to. */
export async function warnContractors(
  run: ImportRun,
  written: ReadonlyArray<Written<"contractor">>,
): Promise<void> {
  const holders = written.filter(({ values }) => values.role !== "subcontractor");
  const lots = keysOf(holders.map(({ values }) => values.lot_id));
  const commitments = await findRows(run.trx, "commitment", ["lot_id"], lots);
  const organisations = await organisationsById(
    run.trx,
    holders.map(({ values }) => values.organisation_id),
  );
  for (const { input, values } of holders) {
    const kind = organisations.get(values.organisation_id)?.kind ?? null;
    for (const { mechanism } of commitments.filter(({ lot_id }) => lot_id === values.lot_id)) {
      const kinds = kindsMissedByMechanism(kind, mechanism);
      if (kinds === undefined) continue;
      const { label } = mechanisms[mechanism];
      warn(
        run,
        input,
        "siret",
        `Le lot est en «\u00a0${label}\u00a0»\u00a0: on y attend ${kinds.join(", ")}.`,
      );
    }
  }
}

/** Says, once every sheet is in, the lots of the file with no lead or several. */
export async function warnLeads(run: ImportRun): Promise<void> {
  const lots = await lotsWithoutOneLead(run.trx, run.importId, remarksKept);
  for (const { reference, number, leads } of lots) {
    const found = leads === 0 ? "aucun mandataire" : `${leads} mandataires`;
    run.remarks.add({
      severity: "warning",
      sheet: "Attributaires",
      row: null,
      column: "role",
      value: null,
      message: `Marché ${reference}, lot ${number}\u00a0: ${found}, un seul est attendu.`,
    });
  }
}
