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
  /** Hundredths of an hour. */
  hours: number;
  rsa: boolean;
  host: number;
  territory: number;
  commune: number;
  family: number;
};
type Sizes = {
  hosts: number;
  territories: number;
  communes: number;
  families: number;
  measure: "hires" | "hours";
  /** 1 where it is known that zeros are printed, so that « s » is at least one. */
  leastHidden: 0 | 1;
};
/** How wide a secret each cell would be, primary or not. */
type Edition = { problem: DisclosureProblem; widths: readonly number[] };

/**
 * A random set of linked tables, the same for a seed: hires by territory × family, by host × family, by commune within
 * territory, all sharing margins (for half of the sets, hours instead); persons by territory and by host, each in « RSA », « not » and « all », who may be in several
 * cells; each host an observer; for one set in three, an edition published earlier with other figures, and their differences.
 */
export function linkedTables(seed: number): DisclosureProblem {
  const dice = diceOf(seed);
  const sizes: Sizes = {
    hosts: 2 + dice.below(3),
    territories: 2 + dice.below(3),
    communes: 1 + dice.below(3),
    families: 2 + dice.below(3),
    measure: dice.chance(50) ? "hires" : "hours",
    leastHidden: dice.chance(50) ? 1 : 0,
  };
  const hires = hiresOf(dice, sizes);
  const edition = editionOf(hires, sizes, "");
  const problem = withOpenMargins(edition.problem, dice);
  if (!dice.chance(33)) return problem;
  const earlier = hires
    .filter(() => !dice.chance(6))
    .concat(dice.chance(50) ? hiresOf(dice, sizes).slice(0, 3) : []);
  return superseding({ ...edition, problem }, editionOf(earlier, sizes, "earlier ").problem);
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
      hours: 100 * (1 + dice.below(150)) + dice.below(100),
      rsa: rsa[person] ?? false,
      host: low(hosts),
      territory: low(territories),
      commune: low(communes),
      family: low(families),
    };
  });
}

function editionOf(hires: readonly Hire[], sizes: Sizes, prefix: string): Edition {
  const widths: number[] = [];
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
      count = sizes.measure,
      width = threshold,
      weight = 1,
      host,
    }: { count?: Sizes["measure"] | "persons"; width?: number; weight?: number; host?: number } = {},
  ): number => {
    const inside = hires.filter(of);
    const value = sizeOf(inside, count);
    const index = cells.length;
    const secretWidth = count === "hours" ? Math.max(500, Math.ceil(value * 0.15)) : width;
    cells.push({
      id: prefix + id,
      value,
      lower: value > 0 ? sizes.leastHidden : 0,
      primary: isSmall(inside, count, width) ? { width: secretWidth } : null,
      hiding: value === 0 ? "open" : { cost: value * weight },
    });
    widths.push(secretWidth);
    for (const [own, observer] of observers.entries()) {
      const part = sizeOf(
        inside.filter((hire) => hire.host === own),
        count,
      );
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
  return { problem: { cells, relations, targets: [], observers }, widths };
}

function sizeOf(counted: readonly Hire[], count: Sizes["measure"] | "persons"): number {
  if (count === "hires") return counted.length;
  if (count === "hours") return counted.reduce((sum, { hours }) => sum + hours, 0);
  return new Set(counted.map(({ person }) => person)).size;
}

/** Few persons behind the cell, or hours that one person makes most of. */
function isSmall(counted: readonly Hire[], count: Sizes["measure"] | "persons", width: number): boolean {
  if (counted.length === 0) return false;
  if (count === "hires") return counted.length < width;
  const hoursOf = new Map<number, number>();
  for (const { person, hours } of counted) hoursOf.set(person, (hoursOf.get(person) ?? 0) + hours);
  if (hoursOf.size < width) return true;
  return count === "hours" && Math.max(...hoursOf.values()) > 0.85 * sizeOf(counted, "hours");
}

/** The edition beside an earlier one already out: its cells stay as they were published, and differences are targets. */
function superseding({ problem: edition, widths }: Edition, earlier: DisclosureProblem): DisclosureProblem {
  const out = protect(earlier);
  if (out.outcome !== "protected") return edition;
  const shift = edition.cells.length;
  const targets: DisclosureTarget[] = [];
  const cells = edition.cells.map((cell, index): DisclosureCell => {
    const before = earlier.cells[index];
    const width = widths[index];
    if (before === undefined || width === undefined) return cell;
    const difference = Math.abs(cell.value - before.value);
    if (difference === 0 || difference >= width || cell.primary !== null || cell.hiding === "open")
      return cell;
    if (!out.hidden.has(index)) return { ...cell, primary: { width } };
    targets.push({
      id: `change of ${cell.id}`,
      terms: [
        { cell: index, by: 1 },
        { cell: shift + index, by: -1 },
      ],
      width,
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
