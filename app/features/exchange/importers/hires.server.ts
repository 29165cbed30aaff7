import { randomUUID } from "node:crypto";
import { ageOn } from "#app/domain/age.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { hiresSheet } from "#app/domain/workbook/person-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import {
  chainsOf,
  hiresByReference,
  keysOf,
  organisationsById,
} from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { HireId, OrganisationId } from "#db/schema/columns.ts";
import { importerOf, kept, refuse, warn, type ImportRun, type InputRow } from "../import-run.server.ts";
import type { References } from "../references.ts";
import { warnHires } from "../warnings/hires.server.ts";
import { flagOf, merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof hiresSheet>;
type Hire = Database["hire"];
/** Whose a hire is: the host of its participant, the buyer of its contract. */
type Holder = { hostId: OrganisationId; authorityId: OrganisationId };

export const hiresImporter = importerOf(hiresSheet, async (run, rows, found) => {
  const existing = await hiresByReference(
    run.trx,
    rows.map(({ values }) => values.embauche),
  );
  const before = ({ values }: InputRow<Row>): Hire | undefined => existing.get(values.embauche);
  refuseRepeatedKeys(run, rows, ({ embauche }) => [embauche], before);
  const holders = await holdersOf(run, [...existing.values()]);
  const names = await organisationsById(
    run.trx,
    [...holders.values()].flatMap((holder) => Object.values(holder)),
  );
  const written = kept(rows).flatMap((input) => {
    const { siret_porteur, participant: code, marche, lot, dispositif, siret_employeur } = input.values;
    const participant = found.participant(siret_porteur, code);
    const commitment = found.commitment(marche, lot, dispositif);
    const employer = found.organisation(siret_employeur);
    if (!participant || !commitment || !employer) return [];
    const values = hireOf(input.values, before(input), { participant, commitment, employer }, found);
    checkHost(run, input, participant, found);
    checkHolder(run, input, holders.get(before(input)?.id ?? ("" as HireId)), found, names);
    if (values.ends_on !== null && values.ends_on < values.starts_on) {
      refuse(
        run,
        input,
        "date_fin",
        `Écrivez une fin au ${values.starts_on} ou après\u00a0: l’embauche commence ce jour-là.`,
      );
    }
    if (input.refused) return [];
    warnAge(run, input, values, participant);
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "hire", ["id"], written);
  await warnHires(run, written);
});

async function holdersOf(run: ImportRun, hires: readonly Hire[]): Promise<Map<HireId, Holder>> {
  const chains = await chainsOf(
    run.trx,
    hires.map((hire) => hire.commitment_id),
  );
  const ids = keysOf(hires.map((hire) => hire.participant_id));
  const participants = new Map(
    (await findRows(run.trx, "participant", ["id"], ids)).map((row) => [row.id, row]),
  );
  return new Map(
    hires.flatMap((hire) => {
      const hostId = participants.get(hire.participant_id)?.host_id;
      const authorityId = chains.get(hire.commitment_id)?.contract.authority_id;
      return hostId && authorityId ? [[hire.id, { hostId, authorityId }]] : [];
    }),
  );
}

function checkHost(
  run: ImportRun,
  input: InputRow<Row>,
  participant: Database["participant"],
  found: References,
): void {
  const contract = found.contract(input.values.marche);
  if (contract?.host_id === participant.host_id) return;
  const message =
    contract?.host_id === null
      ? "Ce marché n’a pas encore de porteur\u00a0: écrivez ce SIRET dans la colonne «\u00a0siret_porteur\u00a0» de la feuille «\u00a0Marches\u00a0»."
      : "Écrivez le SIRET du porteur de ce marché\u00a0: une embauche est chez le porteur de son marché.";
  refuse(run, input, "siret_porteur", message);
}

/** A hire's code already given under another host or another buyer is never updated. */
function checkHolder(
  run: ImportRun,
  input: InputRow<Row>,
  holder: Holder | undefined,
  found: References,
  names: ReadonlyMap<OrganisationId, Database["organisation"]>,
): void {
  if (holder === undefined) return;
  const { embauche, siret_porteur, marche } = input.values;
  const isOtherHost = holder.hostId !== found.organisation(siret_porteur)?.id;
  if (!isOtherHost && holder.authorityId === found.contract(marche)?.authority_id) return;
  const other = names.get(isOtherHost ? holder.hostId : holder.authorityId);
  const who = other === undefined ? "" : `, ${other.name} (${spacedSiret(other.siret)})`;
  const what = isOtherHost ? "porteur" : "maître d’ouvrage";
  const message = `L’embauche ${embauche} existe déjà chez un autre ${what}${who}\u00a0: donnez-lui un autre code.`;
  refuse(run, input, "embauche", message);
}

function hireOf(
  row: Row,
  before: Hire | undefined,
  {
    participant,
    commitment,
    employer,
  }: {
    participant: Database["participant"];
    commitment: Database["commitment"];
    employer: Database["organisation"];
  },
  found: References,
): Hire {
  const contractor = found.organisation(row.siret_attributaire)?.id ?? null;
  const given = {
    participant_id: participant.id,
    commitment_id: commitment.id,
    employer_id: employer.id,
    contract_type: row.type_contrat,
    modality: row.modalite,
    starts_on: row.date_debut,
    rsa: flagOf(row.arsa),
    boeth: flagOf(row.boeth),
  };
  return merged<"hire">(before, () => ({ ...newHire(row.embauche), ...given }), {
    ...given,
    contractor_id: row.siret_attributaire === undefined ? undefined : contractor,
    scheme: row.dispositif_pdie,
    ends_on: row.date_fin,
    end_reason: row.motif_fin,
    job_title: row.poste,
    weekly_hours: row.heures_semaine,
    age: participant.born_on === null ? row.age : ageOn(participant.born_on, row.date_debut),
  });
}

/** The age is made from the birth date; the column is only for files purged of it. */
function warnAge(
  run: ImportRun,
  input: InputRow<Row>,
  values: Hire,
  participant: Database["participant"],
): void {
  const { age } = input.values;
  if (participant.born_on !== null && typeof age === "number" && age !== values.age) {
    warn(
      run,
      input,
      "age",
      "Âge non repris\u00a0: il est calculé de la date de naissance au début de l’embauche.",
    );
  }
}

function newHire(
  reference: string,
): Pick<
  Hire,
  | "id"
  | "reference"
  | "contractor_id"
  | "scheme"
  | "ends_on"
  | "end_reason"
  | "job_title"
  | "weekly_hours"
  | "age"
  | "revision"
> {
  return {
    id: randomUUID() as HireId,
    reference,
    contractor_id: null,
    scheme: null,
    ends_on: null,
    end_reason: null,
    job_title: null,
    weekly_hours: null,
    age: null,
    revision: 1,
  };
}
