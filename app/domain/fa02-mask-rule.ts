import type { Fa02Report, Figures } from "./fa02-report.ts";
import { mechanismGroups, type MechanismGroup } from "./mechanism.ts";

/** Fewer than this many persons could be recognised. Source: trust.md, « Who sees what ». */
export const smallestShownCount = 5;

/** 5 ≤ count < persons; a count among nobody says nothing about anyone. */
export function mayShow(count: number | null, persons: number): boolean {
  if (count === null) return false;
  return persons === 0 || (count >= smallestShownCount && count < persons);
}

type Population = Pick<Figures, "persons" | "rsa">;

/**
 * Whether the RSA recipients by mechanism must be hidden together: one line or group, or what is left when
 * a line or group is taken from one that holds it, is too small or everybody.
 */
export function hidesMechanismRsa({
  mechanisms,
  groups,
}: Pick<Fa02Report, "mechanisms" | "groups">): boolean {
  const all: Population[] = [...mechanisms, ...Object.values(groups)];
  const nested = (Object.keys(mechanismGroups) as MechanismGroup[]).flatMap((outer) =>
    insideOf(outer, { mechanisms, groups }).map((inner) => [groups[outer], inner] as const),
  );
  return !all.every(isSafe) || !nested.every(([outer, inner]) => isSafe(difference(outer, inner)));
}

function insideOf(
  outer: MechanismGroup,
  { mechanisms, groups }: Pick<Fa02Report, "mechanisms" | "groups">,
): Population[] {
  const codes: readonly string[] = mechanismGroups[outer];
  const inner = (Object.keys(mechanismGroups) as MechanismGroup[]).filter(
    (group) => group !== outer && mechanismGroups[group].every((mechanism) => codes.includes(mechanism)),
  );
  return [
    ...mechanisms.filter((line) => codes.includes(line.mechanism)),
    ...inner.map((group) => groups[group]),
  ];
}

function isSafe({ persons, rsa }: Population): boolean {
  return persons === 0 ? rsa === 0 : mayShow(rsa, persons);
}

function difference(outer: Population, inner: Population): Population {
  return { persons: outer.persons - inner.persons, rsa: (outer.rsa ?? 0) - (inner.rsa ?? 0) };
}
