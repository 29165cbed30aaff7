import { isBlankCell, type Cell } from "../cells/cell.ts";
import { foldHeader } from "../cells/fold-header.ts";
import { monthColumns } from "./month-header.ts";
import { fieldNamed, fieldsOf, oldFields, organisationFields } from "./old-field.ts";
import type { OldField } from "./field.ts";
import type { ShapeCode } from "./shape.ts";

export type HeadRow = { number: number; cells: ReadonlyArray<Cell | undefined> };

/** How surely a header says a field: the sooner in its list of words, the surer; a word inside a longer header, less. */
function likeness({ words }: OldField, folded: string): number {
  const exact = words.findIndex((word) => foldHeader(word) === folded);
  if (exact >= 0) return 100 - exact;
  const inside = words.filter((word) => foldHeader(word).length >= 5 && folded.includes(foldHeader(word)));
  return Math.max(0, ...inside.map((word) => foldHeader(word).length));
}

/** The words of a header row, by position; empty where the cell is. */
export function headerWords(cells: ReadonlyArray<Cell | undefined>): string[] {
  return Array.from(cells, (cell) => (cell === undefined || isBlankCell(cell) ? "" : cell.text.trim()));
}

/**
 * Which column says which field, by position: the surest pairs first, each column and each field once. A column that
 * names an organisation is its SIRET's own field, unless another holds the SIRET.
 */
export function recognise(fields: readonly OldField[], words: readonly string[]): Map<string, number> {
  const besideSiret = new Set(
    Object.values(organisationFields).flatMap(({ nameField }) => (nameField === null ? [] : [nameField])),
  );
  const found = new Map<string, number>();
  pair(
    fields.filter(({ id }) => !besideSiret.has(id)),
    words,
    found,
  );
  const named = Object.entries(organisationFields).flatMap(([id, { nameField }]) => {
    const position = found.get(id);
    return position !== undefined && foldHeader(words[position] ?? "").includes("siret") ? [nameField] : [];
  });
  pair(
    fields.filter(({ id }) => named.includes(id)),
    words,
    found,
  );
  return withNames(found, words);
}

function pair(fields: readonly OldField[], words: readonly string[], found: Map<string, number>): void {
  const pairs = words.flatMap((word, position) => {
    const folded = foldHeader(word);
    if (folded === "") return [];
    return fields.flatMap((field) => {
      const score = likeness(field, folded);
      return score > 0 ? [{ id: field.id, position, score }] : [];
    });
  });
  const taken = new Set(found.values());
  for (const { id, position } of pairs.toSorted((one, other) => other.score - one.score)) {
    if (found.has(id) || taken.has(position)) continue;
    found.set(id, position);
    taken.add(position);
  }
}

/** « Nom du salarié » alone is the whole name; a name beside a SIRET names the organisation. */
function withNames(found: Map<string, number>, words: readonly string[]): Map<string, number> {
  const name = found.get("nom");
  if (name !== undefined && !found.has("prenom") && !found.has("nom_complet")) {
    const whole = fieldNamed("nom_complet");
    if (whole !== undefined && likeness(whole, foldHeader(words[name] ?? "")) > 0) {
      found.delete("nom");
      found.set("nom_complet", name);
    }
  }
  return found;
}

/** How many cells of a row are headers we know; months count as one. */
function headersIn(cells: ReadonlyArray<Cell | undefined>): number {
  const texts = cells.map((cell) => (cell?.kind === "text" ? cell : undefined));
  const known = recognise(oldFields, headerWords(texts)).size;
  return known + (monthColumns(cells).length > 1 ? 1 : 0);
}

/** The number of the row that looks most like headers, the first of equals; undefined when none does. */
export function guessHeaderRow(rows: readonly HeadRow[]): number | undefined {
  let best: { number: number; count: number } | undefined;
  for (const { number, cells } of rows) {
    const count = headersIn(cells);
    if (count >= 2 && count > (best?.count ?? 0)) best = { number, count };
  }
  return best?.number;
}

/** What a sheet with these headers is most likely to be. */
export function guessShape(cells: ReadonlyArray<Cell | undefined>): ShapeCode {
  const found = recognise(oldFields, headerWords(cells));
  const has = (...ids: string[]): boolean => ids.some((id) => found.has(id));
  const months = monthColumns(cells).length > 1;
  const named = has("nom", "nom_complet") && has("naissance");
  const hired = has("type_contrat", "debut");
  if (named && hired) return "everything";
  if (months) return "hours_by_month";
  if (has("mois") && has("heures")) return "hours";
  if (has("critere") && has("vu_le")) return "eligibilities";
  if (hired && has("participant", "nom", "nom_complet")) return "hires";
  if (has("nom", "nom_complet", "participant")) return "participants";
  if (has("acheteur", "objet")) return "contracts";
  if (has("objectif", "dispositif", "regle")) return "commitments";
  if (has("attributaire")) return "contractors";
  if (has("lot_intitule")) return "lots";
  return has("marche") ? "contracts" : "everything";
}

/** Which column of the sheet says each field of that shape. Columns of months are left to hours. */
export function guessColumns(shape: ShapeCode, cells: ReadonlyArray<Cell | undefined>): Map<string, number> {
  const months = new Set(monthColumns(cells).map(({ position }) => position));
  return recognise(
    fieldsOf(shape),
    headerWords(cells).map((word, position) => (months.has(position) ? "" : word)),
  );
}
