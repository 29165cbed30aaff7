import type { Direction } from "./direction.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import { prove, type Hiding } from "./prove.ts";
import type { Reader } from "./reader.ts";

/** A target proved wide enough for a reader, and by what. */
export type Proved = { reader: Reader; target: Target; proof: readonly Direction[] };

/**
 * Publishes again the cells that were hidden for others’ sake and turn out not to be needed, the dearest first: every target
 * whose proof moved the cell must be proved without it. A report with fewer « s » says more.
 */
export function cleanUp(system: DisclosureSystem, proved: readonly Proved[], hiding: Hiding): void {
  const { cells } = system.problem;
  const costs = new Map(
    [...hiding.hidden].flatMap((cell): [number, number][] => {
      const found = cells[cell];
      return found && !found.primary && typeof found.hiding === "object" ? [[cell, found.hiding.cost]] : [];
    }),
  );
  const candidates = [...costs].sort(([a, costA], [b, costB]) => costB - costA || a - b);
  const proofs = [...proved];
  for (const [cell] of candidates) {
    hiding.hidden.delete(cell);
    const renewed = renew(system, proofs, hiding, cell);
    if (renewed === null) hiding.hidden.add(cell);
    else for (const [index, one] of renewed) proofs[index] = one;
  }
}

/** The proofs that moved the cell, made again without it; null as soon as one cannot be. */
function renew(
  system: DisclosureSystem,
  proofs: readonly Proved[],
  hiding: Hiding,
  cell: number,
): Map<number, Proved> | null {
  const renewed = new Map<number, Proved>();
  for (const [index, { reader, target, proof }] of proofs.entries()) {
    if (!proof.some(({ moves }) => moves.has(cell))) continue;
    const other = prove(system, reader, target, hiding);
    if (other === null) return null;
    renewed.set(index, { reader, target, proof: other });
  }
  return renewed;
}
