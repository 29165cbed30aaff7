import { randomUUID } from "node:crypto";
import { needsSheet, proposalsSheet } from "#app/domain/workbook/need-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { chainsOf, needsByCode } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept, refuse, type ImportRun } from "../import-run.server.ts";
import { flagOf, merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Need = Database["hire_need"];
type Proposal = Database["proposal"];

export const needsImporter = importerOf(needsSheet, async (run, rows, found) => {
  const existing = await needsByCode(
    run.trx,
    rows.map(({ values }) => values.besoin),
  );
  refuseRepeatedKeys(
    run,
    rows,
    ({ besoin }) => [besoin],
    ({ values }) => existing.get(values.besoin),
  );
  const hosts = await hostsOf(run, [...existing.values()]);
  const written = kept(rows).flatMap((input) => {
    const row = input.values;
    const commitment = found.commitment(row.marche, row.lot, row.dispositif);
    const contract = found.contract(row.marche);
    if (!commitment || !contract) return [];
    const before = existing.get(row.besoin);
    if (before && hosts.get(before.id) !== contract.host_id) {
      refuse(
        run,
        input,
        "besoin",
        `Le besoin ${row.besoin} existe déjà ailleurs\u00a0: donnez-lui un autre code.`,
      );
    }
    if (row.nombre < 1) refuse(run, input, "nombre", "Écrivez un nombre de postes, par exemple 2.");
    if (input.refused) return [];
    const contractor = found.organisation(row.siret_attributaire)?.id ?? null;
    const given = {
      commitment_id: commitment.id,
      job_title: row.poste,
      positions: row.nombre,
      noted_on: row.note_le,
    };
    const values = merged<"hire_need">(
      before,
      () => ({
        id: randomUUID() as string as Id<"hire_need">,
        code: row.besoin,
        ...given,
        contractor_id: null,
        wanted_on: null,
        state: "open",
        note: null,
        revision: 1,
      }),
      {
        ...given,
        contractor_id: row.siret_attributaire === undefined ? undefined : contractor,
        wanted_on: row.souhaite_le,
        state: row.etat,
        note: row.precision,
      },
    );
    return [{ input, existing: before, values }];
  });
  await writeRows(run, "hire_need", ["id"], written);
});

/** The host of each need's contract. */
async function hostsOf(
  run: ImportRun,
  needs: readonly Need[],
): Promise<Map<Id<"hire_need">, OrganisationId | null>> {
  const chains = await chainsOf(
    run.trx,
    needs.map((need) => need.commitment_id),
  );
  return new Map(needs.map((need) => [need.id, chains.get(need.commitment_id)?.contract.host_id ?? null]));
}

const key = ["need_id", "participant_id"] as const;

export const proposalsImporter = importerOf(proposalsSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const need = found.need(input.values.besoin);
    const participant = found.participant(input.values.siret_porteur, input.values.participant);
    return need && participant ? [{ input, need, participant }] : [];
  });
  const hosts = await hostsOf(
    run,
    targets.map(({ need }) => need),
  );
  const stored = await findRows(
    run.trx,
    "proposal",
    key,
    targets.map(({ need, participant }) => [need.id, participant.id]),
  );
  const existing = new Map(stored.map((row) => [joinKey([row.need_id, row.participant_id]), row]));
  const before = (besoin: string, siret: string, code: string): Proposal | undefined =>
    existing.get(joinKey([found.need(besoin)?.id, found.participant(siret, code)?.id]));
  refuseRepeatedKeys(
    run,
    rows,
    (row) => [row.besoin, row.siret_porteur, row.participant],
    ({ values }) => before(values.besoin, values.siret_porteur, values.participant),
  );
  const written = targets.flatMap(({ input, need, participant }) => {
    const row = input.values;
    const hire = typeof row.embauche === "string" ? found.hire(row.embauche) : undefined;
    if (hosts.get(need.id) !== participant.host_id) {
      refuse(run, input, "siret_porteur", "Écrivez le SIRET du porteur du marché de ce besoin.");
    }
    if (hire && hire.participant_id !== participant.id) {
      refuse(
        run,
        input,
        "embauche",
        "Cette embauche est celle d’une autre personne\u00a0: vérifiez son code.",
      );
    }
    if (input.refused) return [];
    const existingRow = before(row.besoin, row.siret_porteur, row.participant);
    const prescriber = found.organisation(row.siret_prescripteur)?.id ?? null;
    const values = merged<"proposal">(
      existingRow,
      () => ({
        id: randomUUID() as string as Id<"proposal">,
        need_id: need.id,
        participant_id: participant.id,
        prescriber_id: null,
        proposed_on: row.propose_le,
        result: "waiting",
        result_on: null,
        hire_id: null,
        rsa: 0,
        note: null,
      }),
      {
        prescriber_id: row.siret_prescripteur === undefined ? undefined : prescriber,
        proposed_on: row.propose_le,
        result: row.resultat,
        result_on: row.resultat_le,
        hire_id: row.embauche === undefined ? undefined : (hire?.id ?? null),
        rsa: flagOf(row.arsa),
        note: row.precision,
      },
    );
    return [{ input, existing: existingRow, values }];
  });
  await writeRows(run, "proposal", ["id"], written);
});
