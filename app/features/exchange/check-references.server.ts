import { refusalOfSiret } from "#app/domain/workbook/cell-kinds.ts";
import { keyColumns, type Reference } from "#app/domain/workbook/sheet.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { namesOf } from "./find-references.server.ts";
import { joinKey, refuse, type ImportRun, type InputRow } from "./import-run.server.ts";
import type { References } from "./references.ts";

/** The sheet that holds what a reference names, and how a message says it is missing. */
const targets = {
  organisation: { sheet: "Organisations", what: "Cette organisation" },
  commune: { sheet: "Communes", what: "Cette commune" },
  territory: { sheet: "Territoires", what: "Ce territoire" },
  contract: { sheet: "Marches", what: "Ce marché" },
  lot: { sheet: "Lots", what: "Ce lot" },
  commitment: { sheet: "Engagements", what: "Cet engagement" },
  participant: { sheet: "Participants", what: "Ce participant" },
  hire: { sheet: "Embauches", what: "Cette embauche" },
  need: { sheet: "Besoins", what: "Ce besoin" },
} as const satisfies Record<Reference["to"], { sheet: string; what: string }>;

/** Refuses each reference found neither in the file nor in the installation, and the rows of another host. */
export function checkReferences(run: ImportRun, rows: readonly InputRow[], found: References): void {
  for (const row of rows) {
    for (const reference of row.sheet.references) {
      const names = namesOf(row, reference);
      if (names !== undefined && foundBy(reference, names, found) === undefined) {
        refuseMissing(run, row, reference, names, found);
      }
    }
    if (run.importer.kind === "host") checkHost(run, row, run.importer.hostId, found);
  }
}

/** Remembers the refused keys of a batch, so that rows that point to them are not blamed a second time. */
export function rememberRefused(run: ImportRun, rows: readonly InputRow[]): void {
  for (const row of rows) {
    if (!row.refused) continue;
    const keys = run.refusedKeys.get(row.sheet.name) ?? new Set<string>();
    run.refusedKeys.set(row.sheet.name, keys);
    if (keys.size < mostRemembered) keys.add(joinKey(keyColumns(row.sheet).map((name) => row.values[name])));
  }
}

const mostRemembered = 50_000;

/** An import made by a host writes its own persons and contracts, and contracts nobody has taken yet. */
function checkHost(run: ImportRun, row: InputRow, hostId: OrganisationId, found: References): void {
  const { siret_porteur: siret, marche: reference } = row.values;
  if (row.sheet.name === "Marches") return;
  const host = typeof siret === "string" ? found.organisation(siret) : undefined;
  if (host !== undefined && host.id !== hostId) {
    refuse(
      run,
      row,
      "siret_porteur",
      `Cette ligne est celle d’un autre porteur, ${host.name}\u00a0: retirez-la.`,
    );
  }
  const contract = typeof reference === "string" ? found.contract(reference) : undefined;
  if (contract !== undefined && contract.host_id !== null && contract.host_id !== hostId) {
    refuse(run, row, "marche", "Ce marché est suivi par un autre porteur\u00a0: retirez cette ligne.");
  }
}

function foundBy(
  { to }: Reference,
  names: readonly string[],
  found: References,
): object | string | undefined {
  const [first = "", second = "", third = ""] = names;
  switch (to) {
    case "organisation":
      return found.organisation(first);
    case "commune":
      return found.commune(first);
    case "territory":
      return found.territory(first);
    case "contract":
      return found.contract(first);
    case "lot":
      return found.lot(first, second);
    case "commitment":
      return found.commitment(first, second, third);
    case "participant":
      return found.participant(first, second);
    case "hire":
      return found.hire(first);
    case "need":
      return found.need(first);
  }
}

function refuseMissing(
  run: ImportRun,
  row: InputRow,
  { to, columns }: Reference,
  names: readonly string[],
  found: References,
): void {
  const [first = "", second = ""] = names;
  const level = missingLevel(to, first, second, found);
  const wanted = names.slice(0, level.length);
  row.refused = true;
  if (run.refusedKeys.get(targets[level.to].sheet)?.has(joinKey(wanted)) === true) return;
  refuse(run, row, columns[level.length - 1] ?? columns[0], missingMessage(level.to, first));
}

/** Of « marché, lot, dispositif », the first that does not exist: the one to write. */
function missingLevel(
  to: Reference["to"],
  first: string,
  second: string,
  found: References,
): { to: Reference["to"]; length: number } {
  if (to === "participant") {
    return found.organisation(first) === undefined ? { to: "organisation", length: 1 } : { to, length: 2 };
  }
  if (to !== "lot" && to !== "commitment") return { to, length: 1 };
  if (found.contract(first) === undefined) return { to: "contract", length: 1 };
  if (to === "lot" || found.lot(first, second) === undefined) return { to: "lot", length: 2 };
  return { to, length: 3 };
}

function missingMessage(to: Reference["to"], first: string): string {
  if (to === "organisation") {
    const refusal = refusalOfSiret(first);
    if (refusal !== undefined) return refusal;
  }
  if (to === "commune") {
    return "Écrivez le code INSEE d’une commune française d’aujourd’hui (pas le code postal), par exemple 38185.";
  }
  const { sheet, what } = targets[to];
  return `${what} n’existe ni dans le fichier ni dans l’installation\u00a0: ajoutez sa ligne à la feuille «\u00a0${sheet}\u00a0», ou corrigez ce code.`;
}
