import { randomUUID } from "node:crypto";
import { foldName, personKeyText } from "#app/domain/person-key.ts";
import { searchText } from "#app/domain/search-text.ts";
import { participantsSheet } from "#app/domain/workbook/person-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { refreshHireAges } from "#db/queries/exchange/hire-ages.server.ts";
import { pairKey, participantsByCode } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { Instant, OrganisationId, ParticipantId } from "#db/schema/columns.ts";
import { importerOf, kept, refuse, warn, type ImportRun, type InputRow } from "../import-run.server.ts";
import type { References } from "../references.ts";
import { warnIfFuture } from "../warnings/dates.server.ts";
import { warnSamePersons } from "../warnings/persons.server.ts";
import { flagOf, merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof participantsSheet>;
type Participant = Database["participant"];
type Identity = Pick<Participant, "birth_name" | "first_name" | "born_on" | "person_key" | "purged_at">;

export const participantsImporter = importerOf(participantsSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const host = found.organisation(input.values.siret_porteur);
    return host ? [{ input, host }] : [];
  });
  const pairs = targets.map(({ input, host }) => [host.id, input.values.participant] as const);
  const existing = await participantsByCode(run.trx, pairs);
  const before = ({ values }: InputRow<Row>): Participant | undefined =>
    existing.get(pairKey(found.organisation(values.siret_porteur)?.id ?? "", values.participant));
  refuseRepeatedKeys(run, rows, ({ siret_porteur, participant }) => [siret_porteur, participant], before);
  const written = targets.flatMap(({ input, host }) => {
    if (input.refused) return [];
    const identity = identityOf(run, input, before(input));
    if (identity === undefined) return [];
    const values = participantOf(input.values, host.id, before(input), identity, found);
    warnIfFuture(run, input, "date_naissance", values.born_on);
    warnIfFuture(run, input, "inscrit_le", values.registered_on);
    warnIfFuture(run, input, "informe_le", values.informed_on);
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "participant", ["id"], written);
  const reborn = written.filter(
    ({ existing: row, values }) => row !== undefined && row.born_on !== values.born_on,
  );
  await refreshHireAges(
    run.trx,
    new Map(reborn.flatMap(({ values }) => (values.born_on === null ? [] : [[values.id, values.born_on]]))),
  );
  await warnSamePersons(run, written);
});

/**
 * Who it is: names and birth date, whose key is made again each time; or, for a file purged elsewhere, the key alone.
 * `undefined` when refused.
 */
function identityOf(
  run: ImportRun,
  input: InputRow<Row>,
  before: Participant | undefined,
): Identity | undefined {
  const { nom, prenom, date_naissance: born, cle_personne: key } = input.values;
  if (typeof key === "string" && !nom && !prenom && !born) {
    const purged = before?.purged_at ?? (new Date().toISOString() as Instant);
    return { birth_name: null, first_name: null, born_on: null, person_key: key, purged_at: purged };
  }
  for (const [column, value, example] of [
    ["nom", nom, "Durand"],
    ["prenom", prenom, "Camille"],
    ["date_naissance", born, "17/05/1990"],
  ] as const) {
    if (!value) refuse(run, input, column, `Remplissez cette cellule, par exemple\u00a0: ${example}.`);
  }
  for (const [column, value] of [
    ["nom", nom],
    ["prenom", prenom],
  ] as const) {
    if (value && foldName(value) === "") {
      refuse(run, input, column, "Écrivez en lettres latines, par exemple\u00a0: Nguyen.");
    }
  }
  const text =
    nom && prenom && born ? personKeyText({ birthName: nom, firstName: prenom, bornOn: born }) : undefined;
  if (!nom || !prenom || !born || text === undefined) return undefined;
  const personKey = run.personKey(text);
  if (typeof key === "string" && key !== personKey) {
    warn(
      run,
      input,
      "cle_personne",
      "Clé non reprise\u00a0: elle ne sert qu’aux dossiers purgés, celle-ci est refaite du nom.",
    );
  }
  return { birth_name: nom, first_name: prenom, born_on: born, person_key: personKey, purged_at: null };
}

function participantOf(
  row: Row,
  hostId: OrganisationId,
  before: Participant | undefined,
  identity: Identity,
  found: References,
): Participant {
  const prescriber = found.organisation(row.siret_prescripteur)?.id ?? null;
  const values = merged<"participant">(before, () => newParticipant(row, hostId, identity), {
    ...identity,
    used_name: row.nom_usage,
    sex: row.sexe,
    commune_code: row.code_commune === undefined ? undefined : (found.commune(row.code_commune) ?? null),
    lives_in_qpv: flagOf(row.qpv),
    education: row.niveau_formation,
    prescriber_id: row.siret_prescripteur === undefined ? undefined : prescriber,
    registered_on: row.inscrit_le,
    informed_on: row.informe_le,
    email: row.courriel,
    phone: row.telephone,
  });
  const search = searchText(values.birth_name, values.used_name, values.first_name, values.code);
  return { ...values, search_text: search };
}

function newParticipant(
  row: Row,
  hostId: OrganisationId,
  identity: Identity,
): Omit<Participant, "entered_rank" | "import_id"> {
  return {
    id: randomUUID() as ParticipantId,
    host_id: hostId,
    code: row.participant,
    ...identity,
    used_name: null,
    sex: null,
    commune_code: null,
    lives_in_qpv: null,
    education: null,
    prescriber_id: null,
    registered_on: null,
    informed_on: null,
    email: null,
    phone: null,
    search_text: "",
    revision: 1,
  };
}
