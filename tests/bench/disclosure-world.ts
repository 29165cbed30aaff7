import type {
  DisclosureCell,
  DisclosureProblem,
  Relation,
} from "#app/domain/disclosure/disclosure-problem.ts";
import { diceOf } from "./dice.ts";

const threshold = 5;

/** One counted thing: where it falls in each breakdown. */
type Record = {
  host: number;
  territory: number;
  mechanism: number;
  buyer: number;
  employer: number;
  family: number;
  situation: number;
};

/**
 * A network as the control sees it: a total shared by four one-way tables (territories, mechanisms, buyers, employers) and two
 * two-way ones (territory × family, host × situation), with each host as an observer. Hosts are of very different sizes, as
 * they are: a few make most of the figures.
 */
export function networkProblem(hosts: number, seed: number): DisclosureProblem {
  const records = recordsOf(hosts, seed);
  const cells: DisclosureCell[] = [];
  const relations: Relation[] = [];
  const parts: Map<number, number>[] = Array.from({ length: hosts }, () => new Map<number, number>());
  const rows: Set<number>[] = Array.from({ length: hosts }, () => new Set<number>());

  const addCell = (id: string, isMargin: boolean, counted: readonly Record[]): number => {
    const index = cells.length;
    const byHost = new Map<number, number>();
    for (const { host } of counted) byHost.set(host, (byHost.get(host) ?? 0) + 1);
    const value = counted.length;
    const isSmall = [0, ...byHost.values()].some((own) => value - own > 0 && value - own < threshold);
    cells.push({
      id,
      value,
      lower: 0,
      primary: isSmall ? { width: threshold } : null,
      hiding: value === 0 ? "open" : { cost: value * (isMargin ? 10 : 1) },
    });
    for (const [host, own] of byHost) parts[host]?.set(index, own);
    return index;
  };
  const addLine = (inner: readonly number[], total: number): void => {
    relations.push({
      terms: [...inner.map((cell) => ({ cell, by: 1 })), { cell: total, by: -1 }],
      is: "equal",
      constant: 0,
    });
  };
  const breakDown = (name: string, size: number, codeOf: (record: Record) => number): number[] => {
    const codes = Array.from({ length: size }, (_, code) =>
      addCell(
        `${name} ${code}`,
        true,
        records.filter((record) => codeOf(record) === code),
      ),
    );
    addLine(codes, total);
    return codes;
  };
  const cross = (
    margins: readonly number[],
    across: readonly number[],
    isIn: (record: Record, row: number, column: number) => boolean,
  ): number[][] => {
    const inner = margins.map((margin, row) => {
      const line = across.map((_, column) =>
        addCell(
          `${cells[margin]?.id ?? ""} ${column}`,
          false,
          records.filter((record) => isIn(record, row, column)),
        ),
      );
      addLine(line, margin);
      return line;
    });
    across.forEach((margin, column) => {
      addLine(
        inner.flatMap((line) => line.slice(column, column + 1)),
        margin,
      );
    });
    return inner;
  };

  const total = addCell("total", true, records);
  const territories = breakDown("territory", 14, ({ territory }) => territory);
  breakDown("mechanism", 12, ({ mechanism }) => mechanism);
  breakDown("buyer", 5, ({ buyer }) => buyer);
  breakDown("employer", 12, ({ employer }) => employer);
  const families = breakDown("family", 6, ({ family }) => family);
  const situations = breakDown("situation", 6, ({ situation }) => situation);
  const hostCells = breakDown("host", hosts, ({ host }) => host);
  cross(territories, families, (record, row, column) => record.territory === row && record.family === column);
  const byHost = cross(
    hostCells,
    situations,
    (record, row, column) => record.host === row && record.situation === column,
  );
  hostCells.forEach((cell, host) => {
    for (const known of [cell, ...(byHost[host] ?? [])]) rows[host]?.add(known);
  });
  return {
    cells,
    relations,
    targets: [],
    observers: parts.map((atLeast, host) => ({
      id: `host ${host}`,
      knows: rows[host] ?? new Set(),
      atLeast,
    })),
  };
}

/** Few codes take most, as in life. */
function recordsOf(hosts: number, seed: number): Record[] {
  const dice = diceOf(seed);
  const skewed = (size: number): number => Math.min(dice.below(size), dice.below(size));
  return Array.from({ length: hosts }, (_, host) => host).flatMap((host) => {
    const home = host % 13;
    const size = 1 + Math.floor(400 / (1 + dice.below(60)));
    return Array.from({ length: size }, () => ({
      host,
      territory: dice.chance(80) ? home : dice.below(14),
      mechanism: skewed(12),
      buyer: skewed(5),
      employer: skewed(12),
      family: skewed(6),
      situation: skewed(6),
    }));
  });
}
