import { randomUUID } from "node:crypto";
import { searchText } from "#app/domain/search-text.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { contractsSheet } from "#app/domain/workbook/contract-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { contractsByReference, organisationsById } from "#db/queries/exchange/look-up.server.ts";
import { contractsWithHires } from "#db/queries/exchange/contracts-with-hires.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import { importerOf, kept, refuse, warn, type ImportRun, type InputRow } from "../import-run.server.ts";
import type { References } from "../references.ts";
import { warnContracts } from "../warnings/contracts.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof contractsSheet>;
type Contract = Database["contract"];
type Names = ReadonlyMap<OrganisationId, Database["organisation"]>;

export const contractsImporter = importerOf(contractsSheet, async (run, rows, found) => {
  const existing = await contractsByReference(
    run.trx,
    rows.map(({ values }) => values.marche),
  );
  refuseRepeatedKeys(
    run,
    rows,
    ({ marche }) => [marche],
    ({ values }) => existing.get(values.marche),
  );
  const holders = [...existing.values()].flatMap(({ authority_id, host_id }) => [authority_id, host_id]);
  const names = await organisationsById(run.trx, holders);
  const hired = await contractsWithHires(run.trx, existing.values());
  for (const row of kept(rows)) {
    checkHolder(run, row, existing.get(row.values.marche), found, names);
    checkImporter(run, row, existing.get(row.values.marche), found);
  }
  const written = kept(rows).flatMap((input) => {
    const before = existing.get(input.values.marche);
    const isKept = before !== undefined && hired.has(before.id) && input.values.siret_porteur === null;
    if (isKept) {
      const message = "Le marché a des embauches\u00a0: il garde son porteur.";
      warn(run, input, "siret_porteur", message);
      input.values.siret_porteur = undefined;
    }
    const values = contractOf(input.values, before, found);
    if (values.starts_on !== null && values.ends_on !== null && values.ends_on < values.starts_on) {
      refuse(
        run,
        input,
        "date_fin",
        `Écrivez une fin au ${values.starts_on} ou après\u00a0: le marché commence ce jour-là.`,
      );
      return [];
    }
    return [{ input, existing: before, values }];
  });
  await writeRows(run, "contract", ["id"], written);
  await warnContracts(run, written);
});

/** A number already given to another buyer's contract, or to another host's, is never updated. */
function checkHolder(
  run: ImportRun,
  row: InputRow<Row>,
  before: Contract | undefined,
  found: References,
  names: Names,
): void {
  if (before === undefined) return;
  const { marche, siret_maitre_ouvrage, siret_porteur } = row.values;
  if (before.authority_id !== found.organisation(siret_maitre_ouvrage)?.id) {
    const message = takenBy(marche, "maître d’ouvrage", names.get(before.authority_id));
    refuse(run, row, "siret_maitre_ouvrage", message);
  }
  const host = found.organisation(siret_porteur);
  if (host !== undefined && before.host_id !== null && before.host_id !== host.id) {
    refuse(run, row, "siret_porteur", takenBy(marche, "porteur", names.get(before.host_id)));
  }
}

/** A host writes its own contracts, and those nobody has taken yet. */
function checkImporter(
  run: ImportRun,
  row: InputRow<Row>,
  before: Contract | undefined,
  found: References,
): void {
  if (run.importer.kind === "installation" || row.refused) return;
  const { hostId } = run.importer;
  const named = found.organisation(row.values.siret_porteur)?.id;
  const isElsewhere = [named, before?.host_id].some((id) => id !== undefined && id !== null && id !== hostId);
  if (isElsewhere) {
    refuse(run, row, "siret_porteur", "Ce marché est celui d’un autre porteur\u00a0: retirez cette ligne.");
  }
}

function takenBy(
  reference: string,
  what: string,
  organisation: Database["organisation"] | undefined,
): string {
  const who = organisation === undefined ? "" : `, ${organisation.name} (${spacedSiret(organisation.siret)})`;
  return `Le marché ${reference} existe déjà chez un autre ${what}${who}\u00a0: donnez un autre numéro à ce marché, ou corrigez ce SIRET.`;
}

function contractOf(row: Row, before: Contract | undefined, found: References): Contract {
  const authority = found.organisation(row.siret_maitre_ouvrage);
  const values = merged<"contract">(before, () => newContract(row), {
    title: row.objet === undefined ? undefined : (row.objet ?? ""),
    authority_id: authority?.id,
    host_id: given(row.siret_porteur, found.organisation(row.siret_porteur)?.id),
    facilitator: row.facilitateur,
    category: row.categorie,
    procedure: row.procedure,
    cpv: row.cpv,
    amount: row.montant_ht,
    estimated_value: row.valeur_estimee,
    consultation_on: row.date_consultation,
    notified_on: row.date_notification,
    starts_on: row.date_debut,
    ends_on: row.date_fin,
    duration_months: row.duree_mois,
    commune_code: given(row.code_commune, found.commune(row.code_commune)),
    territory_code: given(row.territoire, found.territory(row.territoire)),
    stage: row.etape,
    derogation: row.derogation,
    derogation_reason: row.derogation_motif,
    source: row.source,
    decp_id: row.id_decp,
    kickoff_on: row.date_reunion_lancement,
    reference_version: row.version_references,
  });
  return { ...values, search_text: searchText(values.title, values.reference) };
}

/** What a cell that names something gives to its field: nothing when absent, null when empty. */
function given<Value>(cell: string | null | undefined, value: Value | undefined): Value | null | undefined {
  return cell === undefined ? undefined : (value ?? null);
}

function newContract(row: Row): Omit<Contract, "entered_rank" | "import_id"> {
  return {
    id: randomUUID() as ContractId,
    reference: row.marche,
    title: "",
    authority_id: "" as OrganisationId,
    host_id: null,
    facilitator: null,
    category: null,
    procedure: null,
    cpv: null,
    amount: null,
    estimated_value: null,
    consultation_on: null,
    notified_on: null,
    starts_on: null,
    ends_on: null,
    duration_months: null,
    commune_code: null,
    territory_code: null,
    stage: row.etape,
    derogation: null,
    derogation_reason: null,
    source: "typed",
    decp_id: null,
    search_text: "",
    revision: 1,
    kickoff_on: null,
    reference_version: null,
  };
}
