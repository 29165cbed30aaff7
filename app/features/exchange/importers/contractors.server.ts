import { randomUUID } from "node:crypto";
import { contractorsSheet } from "#app/domain/workbook/contract-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { pairKey } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { importerOf, kept } from "../import-run.server.ts";
import { warnContractors } from "../warnings/contractors.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

export const contractorsImporter = importerOf(contractorsSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const lot = found.lot(input.values.marche, input.values.lot);
    const organisation = found.organisation(input.values.siret);
    return lot && organisation ? [{ input, lot, organisation }] : [];
  });
  const keys = targets.map(({ lot, organisation }) => [lot.id, organisation.id] as const);
  const rowsFound = await findRows(run.trx, "contractor", ["lot_id", "organisation_id"], keys);
  const existing = new Map(rowsFound.map((row) => [pairKey(row.lot_id, row.organisation_id), row]));
  const before = ({ values }: (typeof rows)[number]): Database["contractor"] | undefined =>
    existing.get(
      pairKey(found.lot(values.marche, values.lot)?.id ?? "", found.organisation(values.siret)?.id ?? ""),
    );
  refuseRepeatedKeys(run, rows, ({ marche, lot, siret }) => [marche, lot, siret], before);
  const written = targets.flatMap(({ input, lot, organisation }) => {
    if (input.refused) return [];
    const row = input.values;
    const principal = found.organisation(row.siret_donneur_ordre);
    const values = merged<"contractor">(
      before(input),
      () => ({
        id: randomUUID() as Id<"contractor">,
        lot_id: lot.id,
        organisation_id: organisation.id,
        role: "lead",
        share: null,
        principal_id: null,
        contact: null,
        email: null,
        phone: null,
        modality: null,
      }),
      {
        role: row.role,
        share: row.part,
        principal_id: row.siret_donneur_ordre === undefined ? undefined : (principal?.id ?? null),
        contact: row.contact,
        email: row.courriel,
        phone: row.telephone,
        modality: row.modalite,
      },
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "contractor", ["id"], written);
  await warnContractors(run, written);
});
