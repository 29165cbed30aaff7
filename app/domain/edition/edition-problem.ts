import type {
  DisclosureCell,
  DisclosureProblem,
  DisclosureTarget,
  Observer,
  Relation,
} from "../disclosure/disclosure-problem.ts";
import type { ComputedTable } from "./computed-edition.ts";
import type { CellKeys } from "./edition-content.ts";
import { editionRelations } from "./edition-relations.ts";
import type { EditionRules } from "./edition-rules.ts";
import { editionMeasures, editionTables, type EditionMeasure } from "./edition-table.ts";
import type { TableKeys } from "./exact-tables.ts";
import { hidingCost } from "./hiding-cost.ts";
import {
  amountOf,
  keysOfQuantity,
  partsByHost,
  quantityId,
  type Quantity,
  type QuantityBook,
} from "./quantity.ts";
import { asCrossed, isSmall, widthOf } from "./small-cell.ts";
import { smallDifferences } from "./small-differences.ts";

/** An earlier edition of the same period, with its true values. */
export type EarlierEdition = { number: number; tables: readonly ComputedTable[] };

/** What is protected together, and what each of its cells and targets is of. */
export type EditionProblem = {
  problem: DisclosureProblem;
  /** Index of the cell of each quantity of the new edition. */
  cells: ReadonlyMap<string, number>;
  /** Quantities by the ids of cells and targets. */
  named: ReadonlyMap<string, Pick<Quantity, "measure" | "keys">>;
};

export type ProblemInput = {
  tables: readonly TableKeys[];
  book: QuantityBook;
  /** SIRET of every host: each knows its own figures. */
  hosts: readonly string[];
  earlier: readonly EarlierEdition[];
  rules: EditionRules;
};

/** Whether small numbers of a measure are hidden. */
export function isProtected(measure: EditionMeasure): boolean {
  return editionMeasures[measure].protects !== "public";
}

type Known = { measure: EditionMeasure; keys: CellKeys; value: number; cell: DisclosureCell };

/**
 * The tables of an edition, and the earlier editions of its period, as one problem. `totals`: whether figures of the whole
 * Département may be hidden for the sake of others.
 */
export function editionProblem(input: ProblemInput, totals: "open" | "dearest"): EditionProblem {
  const { tables, book, hosts, earlier, rules } = input;
  const known: Known[] = newCells(input, totals);
  const cells = new Map(known.map(({ cell }, index) => [cell.id, index]));
  const relations: Relation[] = editionRelations(tables, (measure, keys) =>
    cells.get(quantityId(measure, keys)),
  );
  const targets: DisclosureTarget[] = [];
  for (const edition of earlier) {
    const own = earlierCells(edition, rules);
    const first = known.length;
    const at = new Map(own.map(({ measure, keys }, index) => [quantityId(measure, keys), first + index]));
    known.push(...own);
    relations.push(
      ...editionRelations(keysOfTables(edition.tables), (measure, keys) => at.get(quantityId(measure, keys))),
    );
    const ties = smallDifferences({ book, cells, known, earlier: at, rules });
    relations.push(...ties.unmoved);
    for (const cell of ties.outAlready) {
      const again = known[cell];
      if (again !== undefined) known[cell] = dearerStill(again);
    }
    for (const difference of ties.differences) {
      const changed = known[difference.cell];
      if (changed === undefined) continue;
      if (difference.target === null) known[difference.cell] = withPrimary(changed, difference.width, totals);
      else targets.push({ ...difference.target, id: `${edition.number} ${changed.cell.id}` });
    }
  }
  return {
    problem: {
      cells: known.map(({ cell }) => cell),
      relations,
      targets,
      observers: observersOf(known, hosts, book),
    },
    cells,
    named: new Map([
      ...known.map(({ cell, measure, keys }) => [cell.id, { measure, keys }] as const),
      ...targets.flatMap(({ id, terms }) => {
        const [changed] = terms.flatMap(({ cell }) => known[cell] ?? []);
        return changed === undefined ? [] : [[id, changed] as const];
      }),
    ]),
  };
}

function newCells({ tables, book, rules }: ProblemInput, totals: "open" | "dearest"): Known[] {
  const cells = new Map<string, Known>();
  for (const { id: table, keys: everyKeys } of tables) {
    const { measure } = editionTables[table];
    if (!isProtected(measure)) continue;
    for (const cellKeys of everyKeys) {
      const id = quantityId(measure, cellKeys);
      if (cells.has(id)) continue;
      const keys = keysOfQuantity(cellKeys);
      const quantity = book.get(id) ?? { measure, keys, value: 0, parts: [] };
      const asked = asCrossed(quantity, book);
      const primary = isSmall(asked, rules) ? { width: widthOf(asked, rules) } : null;
      const hiding = hidingCost(quantity, primary === null ? totals : "dearest");
      const { value } = quantity;
      cells.set(id, { measure, keys, value, cell: { id, value, lower: value > 0 ? 1 : 0, primary, hiding } });
    }
  }
  return [...cells.values()];
}

/** Published cells are out; hidden ones stay so, and those that were hidden for their own sake still matter. */
function earlierCells({ number, tables }: EarlierEdition, rules: EditionRules): Known[] {
  const cells = new Map<string, Known>();
  for (const { id: table, cells: tableCells } of tables) {
    const { measure } = editionTables[table];
    if (!isProtected(measure)) continue;
    for (const { keys: cellKeys, exact: value, status, isPrimary } of tableCells) {
      const keys = keysOfQuantity(cellKeys);
      const id = `${number} ${quantityId(measure, keys)}`;
      const primary = isPrimary ? { width: widthOf({ measure, keys, value }, rules) } : null;
      const hiding = status === "published" ? "open" : "closed";
      cells.set(id, { measure, keys, value, cell: { id, value, lower: value > 0 ? 1 : 0, primary, hiding } });
    }
  }
  return [...cells.values()];
}

function keysOfTables(tables: readonly ComputedTable[]): TableKeys[] {
  return tables.map(({ id, cells }) => ({ id, keys: cells.map(({ keys }) => keys) }));
}

function withPrimary(known: Known, width: number, totals: "open" | "dearest"): Known {
  const { cell } = known;
  return {
    ...known,
    cell: {
      ...cell,
      primary: { width: Math.max(width, cell.primary?.width ?? 0) },
      hiding: hidingCost(known, totals === "open" ? "dearest" : totals),
    },
  };
}

/** Dearer than ten others: the last to be hidden for another’s sake. Our choice. */
const outAlreadyCost = 1e30;

function dearerStill(known: Known): Known {
  const { hiding } = known.cell;
  if (typeof hiding !== "object" || hiding.cost >= outAlreadyCost) return known;
  return { ...known, cell: { ...known.cell, hiding: { cost: hiding.cost * outAlreadyCost } } };
}

/**
 * A host knows its own line of every table, and its own part of every other cell. What it had in an earlier edition was not
 * kept: taken to be what it has now, no more than the cell.
 */
function observersOf(known: readonly Known[], hosts: readonly string[], book: QuantityBook): Observer[] {
  const knows = new Map(hosts.map((siret) => [siret, new Set<number>()]));
  const atLeast = new Map(hosts.map((siret) => [siret, new Map<number, number>()]));
  for (const [index, { measure, keys, value }] of known.entries()) {
    if (keys.host !== undefined) knows.get(keys.host)?.add(index);
    const quantity = book.get(quantityId(measure, keys));
    for (const [siret, parts] of partsByHost(quantity?.parts ?? [])) {
      const own = Math.min(amountOf(measure, parts), value);
      if (own > 0) atLeast.get(siret)?.set(index, own);
    }
  }
  return hosts.map((id) => ({
    id,
    knows: knows.get(id) ?? new Set(),
    atLeast: atLeast.get(id) ?? new Map(),
  }));
}
