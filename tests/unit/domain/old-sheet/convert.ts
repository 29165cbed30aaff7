import type { Day } from "#app/domain/calendar.ts";
import type { Cell } from "#app/domain/cells/cell.ts";
import { foldHeader } from "#app/domain/cells/fold-header.ts";
import { hireKey, lotKey, type Installation } from "#app/domain/old-sheet/installation.ts";
import { makeRows } from "#app/domain/old-sheet/make-rows.ts";
import { startMaking } from "#app/domain/old-sheet/making.ts";
import { monthColumns } from "#app/domain/old-sheet/month-header.ts";
import type { OldSheetPlan, Source } from "#app/domain/old-sheet/plan.ts";
import { readOldRow, type OldSheet } from "#app/domain/old-sheet/read-old-row.ts";
import { guessColumns, guessShape, headerWords } from "#app/domain/old-sheet/recognise.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

export const today = "2026-06-30" as Day;
export const host = siretNumber(1);
export const town = siretNumber(2);
export const company = siretNumber(3);

/** Cells of a line of CSV; `=` before a value is a formula's last value. */
export function cellsOf(line: string): Array<Cell | undefined> {
  return line.split(";").map((text) => {
    if (text === "") return undefined;
    const formula = text.startsWith("=");
    return { kind: "text", text: formula ? text.slice(1) : text, formula };
  });
}

/** An installation with a town, a company, and whatever the test says. */
export function installationWith(overrides: Partial<Installation> = {}): Installation {
  return {
    hostSiret: host,
    names: new Map([
      [foldHeader("Ville de Grenoble"), [town]],
      [foldHeader("Bâti Alpes"), [company]],
      [foldHeader("Homonyme"), [siretNumber(4), siretNumber(5)]],
    ]),
    organisations: new Set([host, town, company]),
    contracts: new Set(),
    lots: new Map(),
    contractors: new Set(),
    participants: new Map(),
    codes: new Set(),
    hires: new Map(),
    personKey: (text) => text,
    ...overrides,
  };
}

type Changes = Partial<Omit<OldSheetPlan, "sources">> & {
  sources?: Record<string, Source>;
  installation?: Installation;
  sheetName?: string;
};

/** Turns lines, the header first, as the assistant would when nothing is changed but what the test says. */
export function convert(lines: readonly string[], { installation, sheetName, ...changes }: Changes = {}) {
  const [header = "", ...rows] = lines;
  const cells = cellsOf(header);
  const shape = changes.shape ?? guessShape(cells);
  const guessed = [...guessColumns(shape, cells)].map(([id, column]): [string, Source] => [id, { column }]);
  const plan: OldSheetPlan = {
    sheets: ["Feuille"],
    headerRow: 1,
    year: null,
    hoursState: "submitted",
    fillDown: false,
    setAside: false,
    sirets: {},
    ...changes,
    shape,
    sources: { ...Object.fromEntries(guessed), ...changes.sources },
  };
  const known = installation ?? installationWith();
  const making = startMaking(plan, known);
  const sheet: OldSheet = {
    plan,
    name: sheetName ?? "Feuille",
    words: headerWords(cells),
    months: monthColumns(cells),
    names: { known: known.names, given: plan.sirets },
    today,
    above: new Map(),
  };
  const read = rows.map((line, index) => {
    const row = readOldRow(sheet, cellsOf(line));
    return { made: makeRows(making, sheet, row, `ligne ${index + 2}`), row };
  });
  const made = read.flatMap((one) => one.made);
  return {
    shape,
    plan,
    columns: making.columns,
    rowsOf: (name: string) => made.filter(({ sheet: to }) => to === name).map(({ values }) => values),
    remarks: read.flatMap(({ row }) => row.remarks),
    unknownNames: read.flatMap(({ row }) => row.unknownNames.map(({ name }) => name)),
  };
}

export { hireKey, lotKey };
