import type {
  DisclosureCell,
  DisclosureProblem,
  Relation,
} from "#app/domain/disclosure/disclosure-problem.ts";
import { diceOf } from "./dice.ts";

const threshold = 5;
const sizes = [
  ["territory", 14],
  ["mechanism", 12],
  ["buyer", 5],
  ["employer", 12],
] as const;

/** Persons by breakdown, who may be in several cells of each: « all », « RSA » and « not », cell ≤ total ≤ sum of cells. */
export function personsProblem(hosts: number, seed: number): DisclosureProblem {
  const dice = diceOf(seed);
  const breakdowns = [...sizes, ["host", hosts] as const];
  const persons = Array.from({ length: hosts }, (_, host) => host).flatMap((home) =>
    Array.from({ length: 1 + Math.floor(200 / (1 + dice.below(60))) }, () => ({
      rsa: dice.chance(50),
      places: breakdowns.map(([name, size]) => {
        const first = name === "host" ? home : Math.min(dice.below(size), dice.below(size));
        return new Set(dice.chance(10) ? [first, dice.below(size)] : [first]);
      }),
    })),
  );
  const cells: DisclosureCell[] = [];
  const relations: Relation[] = [];
  const observers = Array.from({ length: hosts }, (_, host) => ({
    id: `host ${host}`,
    knows: new Set<number>(),
    atLeast: new Map<number, number>(),
  }));
  const threeOf = (id: string, counted: typeof persons, own?: number): number[] => {
    const three = [counted, counted.filter(({ rsa }) => rsa), counted.filter(({ rsa }) => !rsa)].map(
      (some, kind) => {
        const index = cells.length;
        const value = some.length;
        const parts = new Map<number, number>();
        for (const { places } of some)
          for (const host of places.at(-1) ?? []) parts.set(host, (parts.get(host) ?? 0) + 1);
        const isSmall = [0, ...parts.values()].some((part) => value - part > 0 && value - part < threshold);
        cells.push({
          id: `${id} ${kind}`,
          value,
          lower: 0,
          primary: isSmall ? { width: threshold } : null,
          hiding: value === 0 ? "open" : { cost: value },
        });
        for (const [host, part] of parts) {
          if (host === own) observers[host]?.knows.add(index);
          else observers[host]?.atLeast.set(index, part);
        }
        return index;
      },
    );
    relations.push({
      terms: three.map((cell, kind) => ({ cell, by: kind === 0 ? -1 : 1 })),
      is: "equal",
      constant: 0,
    });
    return three;
  };
  const totals = threeOf("persons", persons);
  breakdowns.forEach(([name, size], place) => {
    const lines = Array.from({ length: size }, (_, code) =>
      threeOf(
        `${name} ${code}`,
        persons.filter(({ places }) => places[place]?.has(code)),
        name === "host" ? code : undefined,
      ),
    );
    totals.forEach((total, kind) => {
      const parts = lines.flatMap((line) => line.slice(kind, kind + 1));
      for (const part of parts)
        relations.push({
          terms: [
            { cell: part, by: 1 },
            { cell: total, by: -1 },
          ],
          is: "at most",
          constant: 0,
        });
      relations.push({
        terms: [{ cell: total, by: 1 }, ...parts.map((cell) => ({ cell, by: -1 }))],
        is: "at most",
        constant: 0,
      });
    });
  });
  return { cells, relations, targets: [], observers };
}
