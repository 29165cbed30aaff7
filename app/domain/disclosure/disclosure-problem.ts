/**
 * What is published together, as the disclosure control sees it: cells (whole numbers, margins and totals among them) and
 * what relates them. Pure and without words: the edition says what each cell is. Source: trust.md, « Disclosure control ».
 */
export type DisclosureCell = {
  id: string;
  /** The true value: persons, hires, hundredths of an hour… */
  value: number;
  /** What anybody knows it to be at least; null: nothing (a difference may be negative). */
  lower: number | null;
  /** Hidden for its own sake; `width`: what may be known of it must be at least that wide. */
  primary: { width: number } | null;
  /**
   * What hiding it costs when it must be hidden for another’s sake (any scale: costs are compared with one another).
   * `open`: it is out already, or may never be hidden (a zero, an earlier edition’s cell): an `open` cell that is primary is
   * refused, so a total that may be hidden for its own sake carries a cost; `closed`: never published (an inner cell, an
   * earlier edition’s secret).
   */
  hiding: { cost: number } | "open" | "closed";
};

export type Term = { cell: number; by: number };

/** Σ by × cell = (or ≤) constant. Cells by their index, each once; `by` and `constant` are whole numbers. */
export type Relation = { terms: readonly Term[]; is: "equal" | "at most"; constant: number };

/** A sum of cells that must not be known more closely than `width`, though it is no cell: a difference of two editions. */
export type DisclosureTarget = { id: string; terms: readonly Term[]; width: number };

/** Someone who knows more than the public: a host, its own cells and its own part of the others. */
export type Observer = {
  id: string;
  /** Cells it knows exactly. */
  knows: ReadonlySet<number>;
  /** What it knows each cell to be at least (its own part), where that is more than `lower`. */
  atLeast: ReadonlyMap<number, number>;
};

export type DisclosureProblem = {
  cells: readonly DisclosureCell[];
  relations: readonly Relation[];
  targets: readonly DisclosureTarget[];
  /** Beside the public, who is always there. */
  observers: readonly Observer[];
};

export type DisclosureOutcome =
  /**
   * All that is not published, primary and `closed` cells among it. `rounds`: targets that took hiding more cells.
   * `checkedTargets`: one for each target and each reader it was proved for.
   */
  | { outcome: "protected"; hidden: ReadonlySet<number>; rounds: number; checkedTargets: number }
  /** What could not be protected without hiding what may not be: ids of cells and targets, the worst first. */
  | { outcome: "refused"; unprotected: readonly string[]; rounds: number }
  /** The true values do not satisfy a relation: the caller is wrong, nothing may be published. */
  | { outcome: "inconsistent"; relation: Relation };
