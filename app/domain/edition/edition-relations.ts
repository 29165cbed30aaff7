import type { Relation, Term } from "../disclosure/disclosure-problem.ts";
import { grouped } from "../grouped.ts";
import { contractFamilies, contractFamilyCodes } from "./contract-family.ts";
import type { CellKeys } from "./edition-content.ts";
import { allOf, type EditionDimension } from "./edition-dimension.ts";
import { editionTables, type EditionMeasure } from "./edition-table.ts";
import type { TableKeys } from "./exact-tables.ts";
import { outcomeGroupCodes, outcomeGroups } from "./outcome-group.ts";

/** The variable that stands for a quantity; none for what is not protected. */
export type VariableOf = (measure: EditionMeasure, keys: CellKeys) => number | undefined;

/**
 * What anybody knows relates the cells of an edition: margins, totals, groups, and what a person in several cells still
 * allows (each cell ≤ total ≤ sum of cells). Source: trust.md, « Disclosure control ».
 */
export function editionRelations(tables: readonly TableKeys[], variableOf: VariableOf): Relation[] {
  const relations = [
    ...tables.flatMap((table) => relationsOfTable(table, variableOf)),
    ...groupRelations(variableOf),
    ...contractRelations(tables, variableOf),
  ];
  return [...new Map(relations.map((relation) => [nameOf(relation), relation])).values()];
}

function relationsOfTable({ id, keys }: TableKeys, variableOf: VariableOf): Relation[] {
  const { measure, additive, dimensions } = editionTables[id];
  return (dimensions as readonly EditionDimension[]).flatMap((dimension, position) => {
    const lines = grouped(keys, (cell) => JSON.stringify({ ...cell, [dimension]: undefined }));
    return [...lines.values()].flatMap((line) => {
      const total = line.find((cell) => cell[dimension] === allOf);
      const totalAt = total && variableOf(measure, total);
      const cells = line.filter((cell) => cell !== total).flatMap((cell) => variableOf(measure, cell) ?? []);
      // A line with only its total (a situation without reasons) tells nothing.
      if (total === undefined || totalAt === undefined || cells.length === 0) return [];
      if (additive || position > 0) return [sumIs(cells, totalAt)];
      // Who is not under one code may be under another: a cell of those may be over the total.
      const isOfThoseWhoAreNot = total.rsa === "no" || total.disability === "no";
      return [
        atMost([{ cell: totalAt, by: 1 }, ...cells.map((cell) => ({ cell, by: -1 }))]),
        ...(isOfThoseWhoAreNot ? [] : cells.map((cell) => noMoreThan(cell, totalAt))),
      ];
    });
  });
}

/** Groups of situations and families of contracts are sums of what they gather. */
function groupRelations(variableOf: VariableOf): Relation[] {
  const sum = (measure: EditionMeasure, total: CellKeys, cells: readonly CellKeys[]): Relation[] => {
    const totalAt = variableOf(measure, total);
    const at = cells.flatMap((keys) => variableOf(measure, keys) ?? []);
    return totalAt === undefined || at.includes(totalAt) ? [] : [sumIs(at, totalAt)];
  };
  return [
    ...(["outcomes6", "outcomes12"] as const).flatMap((measure) =>
      outcomeGroupCodes.flatMap((group) =>
        sum(
          measure,
          { situation: group },
          outcomeGroups[group].situations.map((situation) => ({ situation })),
        ),
      ),
    ),
    ...contractFamilyCodes.flatMap((contractFamily) =>
      sum(
        "hires",
        { contractFamily },
        contractFamilies[contractFamily].types.map((contractType) => ({ contractType })),
      ),
    ),
  ];
}

/** Every contract that counts has at least one of the commitments counted beside it. */
function contractRelations(tables: readonly TableKeys[], variableOf: VariableOf): Relation[] {
  return tables
    .filter(({ id }) => editionTables[id].measure === "contracts")
    .flatMap(({ keys }) => keys)
    .flatMap((cell) => {
      const [contracts, commitments] = [variableOf("contracts", cell), variableOf("commitments", cell)];
      return contracts === undefined || commitments === undefined ? [] : [noMoreThan(contracts, commitments)];
    });
}

function sumIs(cells: readonly number[], total: number): Relation {
  const terms = [...cells.map((cell) => ({ cell, by: 1 })), { cell: total, by: -1 }];
  return { terms, is: "equal", constant: 0 };
}

function noMoreThan(cell: number, total: number): Relation {
  return atMost([
    { cell, by: 1 },
    { cell: total, by: -1 },
  ]);
}

function atMost(terms: readonly Term[]): Relation {
  return { terms, is: "at most", constant: 0 };
}

function nameOf({ is, terms }: Relation): string {
  return `${is} ${terms.map(({ cell, by }) => `${by}x${cell}`).join(" ")}`;
}
