import { auditPublished } from "#app/domain/disclosure/audit-published.ts";
import { protect } from "#app/domain/disclosure/protect.ts";
import { attack, type Leak } from "./attack-tables.ts";
import { linkedTables } from "./linked-tables.ts";

export type TortureFigures = {
  sets: number;
  refused: number;
  cells: number;
  hidden: number;
  secrets: number;
  /** Sets where hiding small cells alone lets the independent solver find one. */
  naiveLeaks: number;
  /** Searches of whole figures, and those that came to their end. */
  searches: number;
  ended: number;
  /** What it found of protected sets: there must be none. */
  leaks: (Leak & { seed: number })[];
};

/** Searching whole figures is for sets of few cells: beyond, the search would not come to its end. */
const mostCellsSearched = 45;

/**
 * Protects the sets of these seeds, naively and really, and lets the independent solver at both; a refusal must be of what
 * hiding everything would not protect. `tries`: how long to search whole figures.
 */
export function torture(seeds: Iterable<number>, tries: number): TortureFigures {
  const figures: TortureFigures = {
    sets: 0,
    refused: 0,
    cells: 0,
    hidden: 0,
    secrets: 0,
    naiveLeaks: 0,
    searches: 0,
    ended: 0,
    leaks: [],
  };
  for (const seed of seeds) {
    const problem = linkedTables(seed);
    const { cells, targets } = problem;
    const naive = new Set(
      [...cells.keys()].filter((cell) => cells[cell]?.primary !== null || cells[cell].hiding === "closed"),
    );
    figures.sets += 1;
    figures.cells += cells.length;
    figures.secrets += targets.length + cells.filter(({ primary }) => primary).length;
    if (attack(problem, naive).length > 0) figures.naiveLeaks += 1;
    const outcome = protect(problem);
    if (outcome.outcome === "inconsistent") throw new Error(`set ${seed} contradicts itself`);
    if (outcome.outcome === "refused") {
      figures.refused += 1;
      const most = new Set([...cells.keys()].filter((cell) => cells[cell]?.hiding !== "open"));
      const found = new Set(auditPublished(problem, most).map(({ target }) => target));
      for (const target of outcome.unprotected)
        if (!found.has(target)) figures.leaks.push({ seed, target, reader: "", how: "refused for nothing" });
      continue;
    }
    figures.hidden += outcome.hidden.size;
    const ended = (came: boolean): void => {
      figures.searches += 1;
      if (came) figures.ended += 1;
    };
    const search = cells.length <= mostCellsSearched ? { tries, ended } : null;
    for (const leak of attack(problem, outcome.hidden, search)) figures.leaks.push({ ...leak, seed });
  }
  return figures;
}
