import { storedServices } from "#app/domain/service-kind.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { structuresSheet } from "#app/domain/workbook/structure-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { importerOf, kept, refuse, warn, type ImportRun, type InputRow } from "../import-run.server.ts";
import { notAStructure, proposedOnly } from "../structure-remarks.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof structuresSheet>;
type Profile = Database["structure_profile"];

/** What structures say of themselves. A host’s file fills what is empty; what differs is proposed, not applied. */
export const structuresImporter = importerOf(structuresSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const organisation = found.organisation(input.values.siret);
    return organisation ? [{ input, organisation }] : [];
  });
  const ids = targets.map(({ organisation }) => [organisation.id]);
  const stored = await findRows(run.trx, "structure_profile", ["organisation_id"], ids);
  const existing = new Map(stored.map((row) => [row.organisation_id, row]));
  const before = ({ values }: InputRow<Row>): Profile | undefined => {
    const id = found.organisation(values.siret)?.id;
    return id && existing.get(id);
  };
  refuseRepeatedKeys(run, rows, ({ siret }) => [siret], before);
  const written = targets.flatMap(({ input, organisation }) => {
    if (input.refused) return [];
    if (organisation.kind === null) {
      refuse(run, input, "siret", notAStructure);
      return [];
    }
    const values = profileOf(run, input, before(input), organisation.id);
    return values === undefined ? [] : [{ input, existing: before(input), values }];
  });
  await writeRows(run, "structure_profile", ["organisation_id"], written);
});

function profileOf(
  run: ImportRun,
  input: InputRow<Row>,
  before: Profile | undefined,
  id: OrganisationId,
): Profile | undefined {
  const row = input.values;
  const given = {
    brand: row.enseigne,
    website: row.site,
    contact: row.contact,
    services: row.services === undefined ? undefined : storedServices(row.services ?? []),
    capacity: row.etp,
    radius_km: row.rayon_km,
    latitude: row.latitude,
    longitude: row.longitude,
    about: row.presentation,
  };
  const isFilledOnly = run.importer.kind === "host" && before !== undefined;
  const values = merged<"structure_profile">(
    before,
    () => emptyProfile(id),
    isFilledOnly ? onlyEmptyFields(run, input, before, given) : given,
  );
  if ((values.latitude === null) === (values.longitude === null)) return values;
  const missing = values.latitude === null ? "latitude" : "longitude";
  refuse(
    run,
    input,
    missing,
    "Écrivez la latitude et la longitude, ou aucune des deux, par exemple 45,188529 et 5,724524.",
  );
  return undefined;
}

const columnOfField = {
  brand: "enseigne",
  website: "site",
  contact: "contact",
  services: "services",
  capacity: "etp",
  radius_km: "rayon_km",
  latitude: "latitude",
  longitude: "longitude",
  about: "presentation",
} as const;

type Field = keyof typeof columnOfField;
type Given = Partial<Record<Field, string | number | null | undefined>>;

function onlyEmptyFields<Said extends Given>(
  run: ImportRun,
  input: InputRow<Row>,
  before: Profile,
  given: Said,
): Partial<Said> {
  const filled = Object.entries(given).filter(([name, value]) => {
    const field = name as Field;
    if (value === undefined || value === null || value === before[field]) return false;
    if (before[field] === null) return true;
    warn(run, input, columnOfField[field], proposedOnly);
    return false;
  });
  return Object.fromEntries(filled) as Partial<Said>;
}

function emptyProfile(id: OrganisationId): Omit<Profile, "entered_rank" | "import_id"> {
  return {
    organisation_id: id,
    brand: null,
    website: null,
    contact: null,
    services: null,
    capacity: null,
    radius_km: null,
    latitude: null,
    longitude: null,
    about: null,
    revision: 1,
  };
}
