import { randomUUID } from "node:crypto";
import { searchText } from "#app/domain/search-text.ts";
import { parseSiret } from "#app/domain/siret.ts";
import { refusalOfSiret } from "#app/domain/workbook/cell-kinds.ts";
import { organisationsSheet } from "#app/domain/workbook/directory-sheets.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { organisationsByNumber } from "#db/queries/exchange/look-up.server.ts";
import { replaceRoles, rolesOf } from "#db/queries/exchange/organisation-roles.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { importerOf, kept, refuse, warn, type ImportRun, type InputRow } from "../import-run.server.ts";
import type { References } from "../references.ts";
import { flagOf, merged, refuseRepeatedKeys, writeRows, type Written } from "../write-rows.server.ts";

type Row = SheetRow<typeof organisationsSheet>;
type Organisation = Database["organisation"];
type Roles = NonNullable<Row["roles"]>;

export const organisationsImporter = importerOf(organisationsSheet, async (run, rows, found) => {
  const existing = await organisationsByNumber(
    run.trx,
    rows.map(({ values }) => values.siret),
  );
  refuseRepeatedKeys(
    run,
    rows,
    ({ siret }) => [siret],
    ({ values }) => existing.get(values.siret),
  );
  const roles = await rolesOf(
    run.trx,
    [...existing.values()].map(({ id }) => id),
  );
  const written: Array<Written<"organisation">> = [];
  const newRoles = new Map<OrganisationId, Roles>();
  for (const input of kept(rows)) {
    const before = existing.get(input.values.siret);
    const refusal = refusalOfNumber(run, input.values.siret, before);
    if (refusal !== undefined) {
      refuse(run, input, "siret", refusal);
      continue;
    }
    const values = organisationOf(run, input, before, found);
    const had = roles.get(values.id) ?? [];
    const has = rolesKept(run, input, had);
    const changed = has.length !== had.length || has.some((role) => !had.includes(role));
    if (changed) newRoles.set(values.id, has);
    written.push({ input, existing: before, values, changedBeside: changed });
  }
  await writeRows(run, "organisation", ["id"], written);
  await replaceRoles(run.trx, newRoles);
});

/** An identifier that is no SIRET is taken only from open data: known as such, or used so by this file's contracts. */
function refusalOfNumber(
  run: ImportRun,
  number: string,
  before: Organisation | undefined,
): string | undefined {
  if (before !== undefined || run.openDataBuyers.has(number)) return undefined;
  return refusalOfSiret(number);
}

function organisationOf(
  run: ImportRun,
  input: InputRow<Row>,
  before: Organisation | undefined,
  found: References,
): Organisation {
  const row = input.values;
  const given = {
    name: row.nom === undefined ? undefined : (row.nom ?? row.siret),
    kind: row.type_structure,
    kind_since: row.type_structure_depuis,
    buyer_kind: row.type_acheteur,
    commune_code: row.code_commune === undefined ? undefined : (found.commune(row.code_commune) ?? null),
    is_private: flagOf(row.prive),
    email: row.courriel,
    phone: row.telephone,
  };
  const isFilledOnly = run.importer.kind === "host" && before !== undefined;
  const values = merged<"organisation">(
    before,
    () => newOrganisation(row.siret),
    isFilledOnly ? onlyEmptyFields(run, input, before, given) : given,
  );
  return { ...values, search_text: searchText(values.name, values.siret) };
}

const columnOfField = {
  name: "nom",
  kind: "type_structure",
  kind_since: "type_structure_depuis",
  buyer_kind: "type_acheteur",
  commune_code: "code_commune",
  is_private: "prive",
  email: "courriel",
  phone: "telephone",
} as const;

/** What a host's file may give to an organisation that exists: the fields that are empty. Others are proposed. */
function onlyEmptyFields<Given extends Partial<Record<keyof typeof columnOfField, unknown>>>(
  run: ImportRun,
  input: InputRow<Row>,
  before: Organisation,
  given: Given,
): Partial<Given> {
  const kept = Object.entries(given).filter(([field, value]) => {
    const current = before[field as keyof typeof columnOfField];
    const isEmpty = !isValue(before, field as keyof typeof columnOfField);
    if (value === undefined || value === null || value === current) return false;
    if (isEmpty) return true;
    if (field !== "name" || value !== before.siret)
      propose(run, input, columnOfField[field as keyof typeof columnOfField]);
    return false;
  });
  return Object.fromEntries(kept) as Partial<Given>;
}

/** The number in place of a name is none; a kind without a day is of that kind since ever, which a day would change. */
function isValue(before: Organisation, field: keyof typeof columnOfField): boolean {
  if (field === "name") return before.name !== before.siret;
  if (field === "kind_since") return before.kind_since !== null || before.kind !== null;
  return before[field] !== null;
}

function rolesKept(run: ImportRun, input: InputRow<Row>, had: Roles): Roles {
  const { roles } = input.values;
  if (roles === undefined) return had;
  if (run.importer.kind === "installation" || had.length === 0) return roles ?? [];
  if (roles?.some((role) => !had.includes(role)) === true) propose(run, input, "roles");
  return had;
}

function propose(run: ImportRun, input: InputRow<Row>, column: string): void {
  const message =
    "Valeur différente de celle de l’installation\u00a0: proposée à l’administrateur, non appliquée.";
  warn(run, input, column, message);
}

function newOrganisation(siret: string): Omit<Organisation, "entered_rank" | "import_id"> {
  return {
    id: randomUUID() as OrganisationId,
    siret,
    siret_checked: parseSiret(siret) === undefined ? 0 : 1,
    name: siret,
    kind: null,
    kind_since: null,
    buyer_kind: null,
    commune_code: null,
    is_private: 0,
    email: null,
    phone: null,
    search_text: "",
    revision: 1,
  };
}
