import { grouped } from "../grouped.ts";
import type { CellKeys } from "./edition-content.ts";
import { allOf, type EditionDimension } from "./edition-dimension.ts";
import type { EditionMeasure } from "./edition-table.ts";

/** A part of what is counted, at one host: who it is of. */
export type Part = {
  /** SIRET of the real host, merged or not; null: a contract nobody took. */
  host: string | null;
  /** A person key, a contract, a commitment; of heads declared together, the employer that declared them. */
  who: string;
  /** Persons declared together without names; null: `who` is told apart. */
  heads: number | null;
  /** Hundredths of an hour, or 1. */
  amount: number;
};

/**
 * What is counted under some codes, of one measure. The same quantity may stand in several tables: the total of every
 * table of hires is one quantity. Hours in hundredths.
 */
export type Quantity = {
  measure: EditionMeasure;
  /** Without the dimensions it is the total of. */
  keys: CellKeys;
  value: number;
  /** What it is made of, where the measure is protected. */
  parts: readonly Part[];
};

export type QuantityBook = ReadonlyMap<string, Quantity>;

/** The name of a quantity, whatever table it is read in. */
export function quantityId(measure: EditionMeasure, keys: CellKeys): string {
  const said = Object.entries(keys).filter(([, code]) => code !== allOf);
  return [measure, ...said.map(([dimension, code]) => `${dimension}=${code}`).sort()].join(" ");
}

/** The keys of a cell without its totals. */
export function keysOfQuantity(keys: CellKeys): CellKeys {
  return Object.fromEntries(Object.entries(keys).filter(([, code]) => code !== allOf));
}

/** Measures of distinct persons or contracts; the others add up their amounts. */
export function countsDistinct(measure: EditionMeasure): boolean {
  return measure === "persons" || measure === "contracts";
}

/** What some parts come to in a measure. */
export function amountOf(measure: EditionMeasure, parts: readonly Part[]): number {
  return countsDistinct(measure) ? headsOf(parts) : sumOf(parts, ({ amount }) => amount);
}

/** Persons behind some parts: distinct ones, and those declared together. */
export function headsOf(parts: readonly Part[]): number {
  const named = new Set<string>();
  let together = 0;
  for (const { who, heads } of parts) {
    if (heads === null) named.add(who);
    else together += heads;
  }
  return named.size + together;
}

/** The parts of each real host. */
export function partsByHost(parts: readonly Part[]): Map<string, Part[]> {
  return grouped(
    parts.filter(({ host }) => host !== null),
    ({ host }) => host ?? "",
  );
}

/** Parts gathered under every set of keys they count in. */
export class PartsByKeys {
  readonly #measure: EditionMeasure;
  readonly #gathered = new Map<string, { keys: CellKeys; parts: Part[] }>();
  constructor(measure: EditionMeasure) {
    this.#measure = measure;
  }

  /** Counts a part once under each quantity, even when two sets of keys name the same. */
  add(part: Part, everyKeys: readonly CellKeys[]): void {
    const ids = new Map(everyKeys.map((keys) => [quantityId(this.#measure, keys), keys]));
    for (const [id, keys] of ids) {
      const known = this.#gathered.get(id);
      if (known === undefined) this.#gathered.set(id, { keys, parts: [part] });
      else known.parts.push(part);
    }
  }

  quantities(): Quantity[] {
    const measure = this.#measure;
    return [...this.#gathered.values()].map(({ keys, parts }) => ({
      measure,
      keys,
      value: amountOf(measure, parts),
      parts,
    }));
  }
}

/** Keys of one dimension, or of none. */
export function keysOf(dimension: EditionDimension | null, code: string): CellKeys {
  return dimension === null ? {} : { [dimension]: code };
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}
