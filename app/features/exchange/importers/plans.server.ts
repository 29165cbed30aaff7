import { randomUUID } from "node:crypto";
import { spacedSiret } from "#app/domain/siret.ts";
import { actionPlansSheet, plannedActionsSheet } from "#app/domain/workbook/network-sheets.ts";
import { pairKey } from "#db/queries/exchange/look-up.server.ts";
import { plannedActionsByCode, plansOfHosts } from "#db/queries/exchange/look-up-plans.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { importerOf, joinKey, kept, refuse } from "../import-run.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

export const actionPlansImporter = importerOf(actionPlansSheet, async (run, rows, found) => {
  const hostOf = (siret: string): Database["organisation"] | undefined => found.organisation(siret);
  const plans = await plansOfHosts(
    run.trx,
    rows.map(({ values }) => hostOf(values.siret_porteur)?.id ?? null),
  );
  const before = ({ values }: (typeof rows)[number]): Database["action_plan"] | undefined =>
    plans.get(pairKey(hostOf(values.siret_porteur)?.id ?? "", String(values.annee)));
  refuseRepeatedKeys(run, rows, ({ siret_porteur, annee }) => [siret_porteur, annee], before);
  const written = kept(rows).flatMap((input) => {
    const host = hostOf(input.values.siret_porteur);
    if (!host) return [];
    const values = merged<"action_plan">(
      before(input),
      () => ({
        id: randomUUID() as string as Id<"action_plan">,
        host_id: host.id,
        year: input.values.annee,
        diagnosis: null,
        shared_on: null,
        revision: 1,
      }),
      { diagnosis: input.values.diagnostic, shared_on: input.values.partage_le },
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "action_plan", ["id"], written);
});

export const plannedActionsImporter = importerOf(plannedActionsSheet, async (run, rows, found) => {
  const hostOf = (siret: string): Database["organisation"] | undefined => found.organisation(siret);
  const plans = await plansOfHosts(
    run.trx,
    rows.map(({ values }) => hostOf(values.siret_porteur)?.id ?? null),
  );
  const known = await plannedActionsByCode(
    run.trx,
    rows.map(({ values }) => values.code),
  );
  refuseRepeatedKeys(
    run,
    rows,
    ({ code }) => [code],
    ({ values }) => known.get(values.code)?.row,
  );
  const written = kept(rows).flatMap((input) => {
    const row = input.values;
    const host = hostOf(row.siret_porteur);
    if (!host) return [];
    const earlier = known.get(row.code);
    if (earlier !== undefined && earlier.hostId !== host.id) {
      refuse(
        run,
        input,
        "code",
        "Ce code est celui d’une action d’un autre porteur\u00a0: donnez-en un autre.",
      );
      return [];
    }
    const plan = plans.get(pairKey(host.id, String(row.annee)));
    if (plan === undefined) {
      input.refused = true;
      if (run.refusedKeys.get(actionPlansSheet.name)?.has(joinKey([row.siret_porteur, row.annee])) !== true)
        refuse(
          run,
          input,
          "annee",
          `Aucun plan ${row.annee} pour ${host.name} (${spacedSiret(host.siret)})\u00a0: ajoutez sa ligne à la feuille «\u00a0Plans\u00a0».`,
        );
      return [];
    }
    if (row.nombre < 1) {
      refuse(run, input, "nombre", "Écrivez combien de fois, au moins 1.");
      return [];
    }
    const values = merged<"planned_action">(
      earlier?.row,
      () => ({
        id: randomUUID() as string as Id<"planned_action">,
        plan_id: plan.id,
        code: row.code,
        kind: row.type,
        title: row.intitule,
        territory_code: null,
        expected: row.nombre,
        due_on: null,
        state: "planned",
        dropped_reason: null,
        partners: null,
        revision: 1,
      }),
      {
        plan_id: plan.id,
        kind: row.type,
        title: row.intitule,
        territory_code: row.territoire === undefined ? undefined : (found.territory(row.territoire) ?? null),
        expected: row.nombre,
        due_on: row.echeance,
        state: row.etat,
        dropped_reason: row.motif,
        partners: row.partenaires,
      },
    );
    return [{ input, existing: earlier?.row, values }];
  });
  await writeRows(run, "planned_action", ["id"], written);
});
