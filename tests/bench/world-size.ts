/** How big a made-up territory is. Proportions follow product.md (Isère and France, orders of magnitude). */
export type WorldSize = {
  statements: number;
  hosts: number;
  authorities: number;
  employers: number;
  contracts: number;
  participants: number;
  hires: number;
};

export const firstYear = 2016;
export const years = 10;

/** One hire has about four statements; a contract, about twenty hires. */
export function worldOf(statements: number): WorldSize {
  const hires = Math.round(statements / 3.86);
  return {
    statements,
    hosts: Math.max(3, Math.round(statements / 20_000)),
    authorities: Math.max(12, Math.round(statements / 2_000)),
    employers: Math.max(30, Math.round(statements / 500)),
    contracts: Math.max(40, Math.round(hires / 18)),
    participants: Math.round(hires * 0.6),
    hires,
  };
}
