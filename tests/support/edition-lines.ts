import type { EditionCell, EditionTable } from "#app/domain/edition/edition-content.ts";
import type { PublishedLine } from "./recover-cells.ts";

/*
 * What a reader makes of the tables of an edition with a pencil: which cells are the same figure, which add up to which.
 * Written from exchange.md and the printed definitions, apart from the control.
 */

const separate = ["outcomes6", "outcomes12", "hires", "hoursAchieved", "contracts", "commitments", "persons"];
const sameAsOthers: Record<string, string> = { unreachable: "no_news", unknown: "no_news" };
const dynamic = ["durable", "transition", "positive"];
const families: Record<string, string[]> = {
  cdi: ["cdi"],
  cdd: ["cdd", "cdd_usage"],
  insertion: ["cddi", "ctti", "cdi_inclusion", "cdd_tremplin"],
  interim: ["ctt"],
  work_study: ["apprenticeship", "professionalisation"],
  other: ["pec", "cie", "esat_usage", "other"],
};

export type ReaderCell = { name: string; cell: EditionCell };
export type Reading = { cells: ReaderCell[]; lines: PublishedLine[] };

/** The protected figures of an edition, each once, and every line that ties them. */
export function readAsATable(tables: readonly EditionTable[]): Reading {
  const cells: ReaderCell[] = [];
  const places = new Map<string, number>();
  const at = (measure: string, keys: Record<string, string | undefined>): number | undefined =>
    places.get(nameOf(measure, keys));
  for (const { measure, cells: printed } of tables) {
    if (!separate.includes(measure)) continue;
    for (const cell of printed) {
      const name = nameOf(measure, cell.keys);
      if (places.has(name)) continue;
      places.set(name, cells.length);
      cells.push({ name, cell });
    }
  }
  const lines: PublishedLine[] = [];
  const sum = (parts: Array<number | undefined>, total: number | undefined): void => {
    const known = parts.filter((part) => part !== undefined);
    if (total === undefined || known.length === 0) return;
    const terms = [...known.map((cell) => ({ cell, by: 1 })), { cell: total, by: -1 }];
    lines.push({ terms, is: "equal", constant: 0 });
  };
  const under = (small: number | undefined, parts: Array<number | undefined>): void => {
    if (small === undefined) return;
    const terms = [
      { cell: small, by: 1 },
      ...parts.flatMap((cell) => (cell === undefined ? [] : { cell, by: -1 })),
    ];
    lines.push({ terms, is: "at most", constant: 0 });
  };
  for (const { measure, additive, dimensions, cells: printed } of tables) {
    if (!separate.includes(measure)) continue;
    const [first, second] = dimensions;
    if (first === undefined) continue;
    const codes = (dimension: string): string[] => [
      ...new Set(printed.map(({ keys }) => (keys as Record<string, string>)[dimension] ?? "*")),
    ];
    const columns = second === undefined ? [undefined] : codes(second);
    for (const column of columns) {
      const keysAt = (row: string) =>
        second === undefined ? { [first]: row } : { [first]: row, [second]: column };
      const total = at(measure, keysAt("*"));
      const parts = codes(first)
        .filter((row) => row !== "*")
        .map((row) => at(measure, keysAt(row)));
      if (additive) sum(parts, total);
      else {
        under(total, parts);
        if (column !== "no") for (const part of parts) if (total !== undefined) under(part, [total]);
      }
    }
    if (second === undefined) continue;
    for (const row of codes(first)) {
      const inner = columns.filter((column) => column !== "*");
      sum(
        inner.map((column) => at(measure, { [first]: row, [second]: column })),
        at(measure, { [first]: row }),
      );
    }
  }
  for (const measure of ["outcomes6", "outcomes12"]) {
    sum(
      dynamic.map((situation) => at(measure, { situation })),
      at(measure, { situation: "dynamic" }),
    );
    sum(
      Object.keys(sameAsOthers).map((situation) => at(measure, { situation })),
      at(measure, { situation: "no_news" }),
    );
  }
  for (const [contractFamily, types] of Object.entries(families))
    sum(
      types.map((contractType) => at("hires", { contractType })),
      at("hires", { contractFamily }),
    );
  for (const [name, contracts] of places)
    if (name.startsWith("contracts"))
      under(contracts, [places.get(name.replace("contracts", "commitments"))]);
  return { cells, lines };
}

function nameOf(measure: string, keys: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(keys).filter(([, code]) => code !== undefined && code !== "*");
  return [measure, ...said.map(([dimension, code]) => `${dimension}:${code}`).sort()].join("|");
}
