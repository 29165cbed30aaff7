import type {
  DisclosureCell,
  DisclosureProblem,
  DisclosureTarget,
  Observer,
  Relation,
} from "#app/domain/disclosure/disclosure-problem.ts";
import { protect } from "#app/domain/disclosure/protect.ts";
import { diceOf, type Dice } from "#tests/bench/dice.ts";

const threshold = 5;
const communeThreshold = 11;

/** A hire of a person who may have several, in several places. */
type Hire = {
  person: number;
  rsa: boolean;
  host: number;
  territory: number;
  commune: number;
  family: number;
};
type Sizes = { hosts: number; territories: number; communes: number; families: number };

/**
 * A random set of linked tables, the same for a seed: hires by territory × family, by host × family, by commune within
 * territory, all sharing margins; persons by territory and by host, each in « RSA », « not » and « all », who may be in several
 * cells; each host an observer; for one set in three, an edition published earlier with other figures, and their differences.
 */
export function linkedTables(seed: number): DisclosureProblem {
  const dice = diceOf(seed);
  const sizes: Sizes = {
    hosts: 2 + dice.below(3),
    territories: 2 + dice.below(3),
    communes: 1 + dice.below(3),
    families: 2 + dice.below(3),
  };
  const hires = hiresOf(dice, sizes);
  const edition = withOpenMargins(editionOf(hires, sizes, ""), dice);
  if (!dice.chance(33)) return edition;
  const earlierHires = hires
    .filter(() => !dice.chance(6))
    .concat(dice.chance(50) ? hiresOf(dice, sizes).slice(0, 3) : []);
  return superseding(edition, editionOf(earlierHires, sizes, "earlier "));
}

/** In one set of eight, margins are out already: some of those sets cannot be protected. */
function withOpenMargins(problem: DisclosureProblem, dice: Dice): DisclosureProblem {
  if (!dice.chance(12)) return problem;
  return {
    ...problem,
    cells: problem.cells.map((cell) =>
      cell.primary === null && typeof cell.hiding === "object" && cell.hiding.cost >= cell.value * 10
        ? { ...cell, hiding: "open" }
        : cell,
    ),
  };
}

function hiresOf(dice: Dice, { hosts, territories, communes, families }: Sizes): Hire[] {
  const count = 15 + dice.below(140);
  const rsa = Array.from({ length: count }, () => dice.chance(55));
  const low = (size: number): number =>
    dice.chance(60) ? Math.min(dice.below(size), dice.below(size)) : dice.below(size);
  return Array.from({ length: count }, () => {
    const person = dice.below(count);
    return {
      person,
      rsa: rsa[person] ?? false,
      host: low(hosts),
      territory: low(territories),
      commune: low(communes),
      family: low(families),
    };
  });
}

function editionOf(hires: readonly Hire[], sizes: Sizes, prefix: string): DisclosureProblem {
  const cells: DisclosureCell[] = [];
  const relations: Relation[] = [];
  const observers = Array.from({ length: sizes.hosts }, (_, host) => ({
    id: `host ${host}`,
    knows: new Set<number>(),
    atLeast: new Map<number, number>(),
  }));
  const add = (
    id: string,
    of: (hire: Hire) => boolean,
    {
      count = "hires",
      width = threshold,
      weight = 1,
      host,
    }: { count?: "hires" | "persons"; width?: number; weight?: number; host?: number } = {},
  ): number => {
    const size = (counted: readonly Hire[]): number =>
      count === "hires" ? counted.length : new Set(counted.map(({ person }) => person)).size;
    const inside = hires.filter(of);
    const value = size(inside);
    const index = cells.length;
    cells.push({
      id: prefix + id,
      value,
      lower: 0,
      primary: value > 0 && value < width ? { width } : null,
      hiding: value === 0 ? "open" : { cost: value * weight },
    });
    for (const [own, observer] of observers.entries()) {
      const part = size(inside.filter((hire) => hire.host === own));
      if (own === host) observer.knows.add(index);
      else if (part > 0) observer.atLeast.set(index, part);
    }
    return index;
  };
  const relate = (is: Relation["is"], plus: readonly number[], minus: readonly number[]): void => {
    relations.push({
      terms: [...plus.map((cell) => ({ cell, by: 1 })), ...minus.map((cell) => ({ cell, by: -1 }))],
      is,
      constant: 0,
    });
  };
  const range = (size: number): number[] => Array.from({ length: size }, (_, index) => index);

  const total = add("hires", () => true, { weight: 100 });
  const families = range(sizes.families).map((f) =>
    add(`family ${f}`, ({ family }) => family === f, { weight: 10 }),
  );
  relate("equal", families, [total]);
  const territories = range(sizes.territories).map((t) => {
    const margin = add(`territory ${t}`, ({ territory }) => territory === t, { weight: 10 });
    const communes = range(sizes.communes).map((c) =>
      add(`commune ${t}.${c}`, ({ territory, commune }) => territory === t && commune === c, {
        width: communeThreshold,
      }),
    );
    relate("equal", communes, [margin]);
    return margin;
  });
  relate("equal", territories, [total]);
  const hosts = range(sizes.hosts).map((h) =>
    add(`host ${h}`, ({ host }) => host === h, { weight: 10, host: h }),
  );
  relate("equal", hosts, [total]);
  for (const [name, margins, codeOf] of [
    ["territory", territories, ({ territory }: Hire) => territory],
    ["host", hosts, ({ host }: Hire) => host],
  ] as const) {
    const inner = margins.map((margin, m) => {
      const line = families.map((_, f) =>
        add(
          `${name} ${m} × family ${f}`,
          (hire) => codeOf(hire) === m && hire.family === f,
          name === "host" ? { host: m } : {},
        ),
      );
      relate("equal", line, [margin]);
      return line;
    });
    families.forEach((margin, f) => {
      relate(
        "equal",
        inner.flatMap((line) => line.slice(f, f + 1)),
        [margin],
      );
    });
  }
  const personsOf = (
    id: string,
    of: (hire: Hire) => boolean,
    more: { weight?: number; host?: number },
  ): number[] => {
    const three = [
      add(`${id}, all`, of, { ...more, count: "persons" }),
      add(`${id}, RSA`, (hire) => of(hire) && hire.rsa, { ...more, count: "persons" }),
      add(`${id}, not RSA`, (hire) => of(hire) && !hire.rsa, { ...more, count: "persons" }),
    ];
    relate("equal", three.slice(1), three.slice(0, 1));
    return three;
  };
  const everyone = personsOf("persons", () => true, { weight: 100 });
  for (const lines of [
    territories.map((_, t) => personsOf(`persons of territory ${t}`, ({ territory }) => territory === t, {})),
    hosts.map((_, h) => personsOf(`persons of host ${h}`, ({ host }) => host === h, { host: h })),
  ]) {
    everyone.forEach((whole, kind) => {
      const parts = lines.flatMap((line) => line.slice(kind, kind + 1));
      for (const part of parts) relate("at most", [part], [whole]);
      relate("at most", [whole], parts);
    });
  }
  return { cells, relations, targets: [], observers };
}

/** The edition beside an earlier one already out: its cells stay as they were published, and differences are targets. */
function superseding(edition: DisclosureProblem, earlier: DisclosureProblem): DisclosureProblem {
  const out = protect(earlier);
  if (out.outcome !== "protected") return edition;
  const shift = edition.cells.length;
  const targets: DisclosureTarget[] = [];
  const cells = edition.cells.map((cell, index): DisclosureCell => {
    const before = earlier.cells[index];
    if (before === undefined) return cell;
    const difference = Math.abs(cell.value - before.value);
    if (difference === 0 || difference >= threshold || cell.primary !== null || cell.hiding === "open")
      return cell;
    if (!out.hidden.has(index)) return { ...cell, primary: { width: threshold } };
    targets.push({
      id: `change of ${cell.id}`,
      terms: [
        { cell: index, by: 1 },
        { cell: shift + index, by: -1 },
      ],
      width: threshold,
    });
    return cell;
  });
  return {
    cells: [
      ...cells,
      ...earlier.cells.map((cell, index): DisclosureCell => ({
        ...cell,
        primary: out.hidden.has(index) ? cell.primary : null,
        hiding: out.hidden.has(index) ? "closed" : "open",
      })),
    ],
    relations: [
      ...edition.relations,
      ...earlier.relations.map((relation) => ({
        ...relation,
        terms: relation.terms.map(({ cell, by }) => ({ cell: cell + shift, by })),
      })),
    ],
    targets,
    observers: edition.observers.map((observer, index): Observer => {
      const before = earlier.observers[index];
      return {
        id: observer.id,
        knows: new Set([...observer.knows, ...[...(before?.knows ?? [])].map((cell) => cell + shift)]),
        atLeast: new Map([
          ...observer.atLeast,
          ...[...(before?.atLeast ?? [])].map(([cell, own]): [number, number] => [cell + shift, own]),
        ]),
      };
    }),
  };
}
