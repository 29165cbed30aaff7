import type { ZoneLevel } from "#app/domain/zone.ts";
import type { SheetRow } from "#app/domain/workbook/sheet.ts";
import { zonesSheet } from "#app/domain/workbook/structure-sheets.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import { keysOf } from "#db/queries/exchange/look-up.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { readDivisions } from "#db/seed/french-communes.server.ts";
import { communesKnown, territoryFinder } from "../find-places.server.ts";
import {
  importerOf,
  joinKey,
  kept,
  refuse,
  warn,
  type ImportRun,
  type InputRow,
} from "../import-run.server.ts";
import { notAStructure, proposedOnly } from "../structure-remarks.ts";
import { countRow, merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

type Row = SheetRow<typeof zonesSheet>;
type Zone = Database["structure_zone"];

const key = ["organisation_id", "level", "code"] as const;

/** Where structures work: a file adds, it removes nothing. A host’s file adds only to a structure that said no place yet. */
export const zonesImporter = importerOf(zonesSheet, async (run, rows, found) => {
  const codeOf = await placeFinder(run, kept(rows));
  for (const input of kept(rows)) {
    const organisation = found.organisation(input.values.siret);
    if (organisation?.kind === null) refuse(run, input, "siret", notAStructure);
    else if (codeOf(input.values) === undefined) refuse(run, input, "code", expected[input.values.niveau]);
  }
  const ids = rows.flatMap(({ values }) => found.organisation(values.siret)?.id ?? []);
  const stored = await findRows(
    run.trx,
    "structure_zone",
    ["organisation_id"],
    keysOf(ids) as [OrganisationId][],
  );
  const existing = new Map(stored.map((row) => [joinKey(key.map((name) => row[name])), row]));
  const before = ({ values }: InputRow<Row>): Zone | undefined =>
    existing.get(joinKey([found.organisation(values.siret)?.id, values.niveau, codeOf(values)]));
  refuseRepeatedKeys(run, rows, (row) => [row.siret, row.niveau, codeOf(row) ?? row.code], before);
  const isClosed = closedToHosts(run, stored);
  const written = kept(rows).flatMap((input) => {
    const organisation = found.organisation(input.values.siret);
    const code = codeOf(input.values);
    if (organisation === undefined || code === undefined) return [];
    if (before(input) === undefined && isClosed(organisation.id)) {
      warn(run, input, "code", proposedOnly);
      countRow(run, input.sheet.name, "unchanged");
      return [];
    }
    const fresh = () => ({ organisation_id: organisation.id, level: input.values.niveau, code });
    return [{ input, existing: before(input), values: merged<"structure_zone">(before(input), fresh, {}) }];
  });
  await writeRows(run, "structure_zone", key, written);
});

const expected: Record<ZoneLevel, string> = {
  commune: "Écrivez le code INSEE d’une commune française d’aujourd’hui, par exemple 38140.",
  epci: "Écrivez le SIREN d’une intercommunalité d’ici, par exemple 200018166.",
  territory: "Écrivez le code ou le nom d’un territoire d’ici, par exemple gresivaudan.",
  department: "Écrivez le numéro d’un département, par exemple 38.",
};

/** Finds the code a row means at its level; undefined when there is no such place. */
async function placeFinder(
  run: ImportRun,
  rows: ReadonlyArray<InputRow<Row>>,
): Promise<(row: Row) => string | undefined> {
  const written = (level: ZoneLevel) =>
    rows.filter(({ values }) => values.niveau === level).map(({ values }) => values.code);
  const communes = await communesKnown(run.trx, written("commune"));
  const territory = await territoryFinder(run.trx, written("territory"));
  const epcis = new Set(
    (await findRows(run.trx, "epci", ["siren"], keysOf(written("epci")))).map(({ siren }) => siren),
  );
  const departments = new Set(
    written("department").length === 0
      ? []
      : readDivisions<{ code: string }>("departements").map(({ code }) => code),
  );
  return ({ niveau, code }) => {
    if (niveau === "territory") return territory(code);
    const known = { commune: communes, epci: epcis, department: departments }[niveau];
    return known.has(code) ? code : undefined;
  };
}

/** Whether a host’s file may no longer add to a structure: it said places before this file. Told once, kept for its batches. */
function closedToHosts(run: ImportRun, stored: readonly Zone[]): (id: OrganisationId) => boolean {
  if (run.importer.kind === "installation") return () => false;
  const mark = (id: OrganisationId) => joinKey([zonesSheet.name, "said before", id]);
  for (const { organisation_id: id, import_id: importId } of stored)
    if (importId !== run.importId) run.seen.set(mark(id), 1);
  return (id) => run.seen.has(mark(id));
}
