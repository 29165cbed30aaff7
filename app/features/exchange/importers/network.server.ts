import { createHash, randomUUID } from "node:crypto";
import { spacedSiret } from "#app/domain/siret.ts";
import { grantAgreementsSheet, networkActionsSheet } from "#app/domain/workbook/network-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { keysOf, organisationsById } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { plannedActionsByCode } from "#db/queries/exchange/look-up-plans.server.ts";
import { importerOf, joinKey, kept, refuse, type ImportRun, type InputRow } from "../import-run.server.ts";
import type { References } from "../references.ts";
import { plannedActionFor } from "./planned-action-for.server.ts";
import { warnIfFuture } from "../warnings/dates.server.ts";
import { flagOf, merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type ActionRow = SheetRow<typeof networkActionsSheet>;

export const networkActionsImporter = importerOf(networkActionsSheet, async (run, rows, found) => {
  for (const row of rows) row.values.action ??= madeCode(run, row.values, found);
  const codes = keysOf(rows.map(({ values }) => values.action ?? null));
  const rowsFound = await findRows(run.trx, "network_action", ["code"], codes);
  const existing = new Map(rowsFound.map((row) => [row.code, row]));
  const before = ({ values }: InputRow<ActionRow>): Database["network_action"] | undefined =>
    existing.get(values.action ?? "");
  refuseRepeatedKeys(run, rows, ({ action }) => [action], before);
  const plannedActions = await plannedActionsByCode(
    run.trx,
    rows.map(({ values }) => values.action_prevue ?? null),
  );
  const hosts = await organisationsById(
    run.trx,
    rowsFound.map((row) => row.host_id),
  );
  const written = kept(rows).flatMap((input) => {
    const host = found.organisation(input.values.siret_porteur);
    const earlier = before(input);
    if (!host) return [];
    if (earlier !== undefined && earlier.host_id !== host.id) {
      refuse(run, input, "action", takenBy(hosts.get(earlier.host_id)));
      return [];
    }
    const planned = plannedActionFor(run, input, host.id, plannedActions);
    if (input.refused) return [];
    const values = actionOf(input.values, host.id, earlier, found, planned);
    if (values.state === "done") warnIfFuture(run, input, "date", values.dated_on);
    return [{ input, existing: earlier, values }];
  });
  await writeRows(run, "network_action", ["id"], written);
});

/** The same row of the same file makes the same code each time; a second row alike makes the next one. */
function madeCode(run: ImportRun, row: ActionRow, found: References): string {
  const content = [
    row.siret_porteur,
    row.date,
    row.type,
    row.intitule ?? null,
    found.territory(row.territoire) ?? null,
    row.etat ?? "done",
    row.structures ?? null,
    row.personnes ?? null,
    row.compte_rendu ?? null,
  ];
  const digest = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
  const key = joinKey(["made action", digest]);
  const occurrence = (run.seen.get(key) ?? 0) + 1;
  run.seen.set(key, occurrence);
  return occurrence === 1 ? `A-${digest}` : `A-${digest}-${occurrence}`;
}

function takenBy(host: Database["organisation"] | undefined): string {
  const who = host === undefined ? "" : `, ${host.name} (${spacedSiret(host.siret)})`;
  return `Cette action existe déjà chez un autre porteur${who}\u00a0: donnez-lui un autre code.`;
}

function actionOf(
  row: ActionRow,
  hostId: Database["network_action"]["host_id"],
  before: Database["network_action"] | undefined,
  found: References,
  planned: Id<"planned_action"> | null | undefined,
): Database["network_action"] {
  return merged<"network_action">(
    before,
    () => ({
      id: randomUUID() as Id<"network_action">,
      code: row.action ?? "",
      host_id: hostId,
      dated_on: row.date,
      kind: row.type,
      title: null,
      territory_code: null,
      state: "done",
      structures: null,
      persons: null,
      account: null,
      planned_action_id: null,
    }),
    {
      dated_on: row.date,
      kind: row.type,
      title: row.intitule,
      territory_code: row.territoire === undefined ? undefined : (found.territory(row.territoire) ?? null),
      state: row.etat,
      structures: row.structures,
      persons: row.personnes,
      account: row.compte_rendu,
      planned_action_id: planned,
    },
  );
}

export const grantAgreementsImporter = importerOf(grantAgreementsSheet, async (run, rows, found) => {
  const hostOf = (siret: string): Database["organisation"] | undefined => found.organisation(siret);
  const ids = keysOf(rows.map(({ values }) => hostOf(values.siret_porteur)?.id ?? null));
  const rowsFound = await findRows(run.trx, "grant_agreement", ["host_id"], ids);
  const existing = new Map(rowsFound.map((row) => [joinKey([row.host_id, row.year]), row]));
  const before = ({ values }: (typeof rows)[number]): Database["grant_agreement"] | undefined =>
    existing.get(joinKey([hostOf(values.siret_porteur)?.id, values.annee]));
  refuseRepeatedKeys(run, rows, ({ siret_porteur, annee }) => [siret_porteur, annee], before);
  const written = kept(rows).flatMap((input) => {
    const row = input.values;
    const host = hostOf(row.siret_porteur);
    if (!host) return [];
    const values = merged<"grant_agreement">(
      before(input),
      () => ({
        host_id: host.id,
        year: row.annee,
        fte: null,
        fixed_part: null,
        variable_part: null,
        rsa_target: null,
        count_collective: 1,
        revision: 1,
      }),
      {
        fte: row.etp,
        fixed_part: row.part_fixe,
        variable_part: row.part_variable,
        rsa_target: row.objectif_arsa,
        count_collective: flagOf(row.compter_collectifs),
      },
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "grant_agreement", ["host_id", "year"], written);
});
