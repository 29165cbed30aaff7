import type { Day, Month } from "../calendar.ts";
import { isBlankCell, type Cell } from "../cells/cell.ts";
import { findNir, findNirInContractNumber } from "../cells/find-nir.ts";
import { hours } from "../workbook/cell-kinds.ts";
import { nirMessage, type CellRemark } from "../workbook/read-row.ts";
import { readField, type Names } from "./cell-values.ts";
import { monthFrom, type MonthColumn } from "./month-header.ts";
import { columnOf, fieldNamed, fieldsOf, isNeeded, organisationFields } from "./old-field.ts";
import type { OldField } from "./field.ts";
import type { OldSheetPlan } from "./plan.ts";
import { hasMonthColumns } from "./shape.ts";

export type Cells = ReadonlyArray<Cell | undefined>;

/** Hours of a month read in a column of months. */
export type MonthHours = { month: Month; hours: unknown; word: string };

/** What one row of an old sheet says. `values`: by field; a field whose cell is empty is `null`, unmapped is absent. */
export type OldRow = {
  values: Map<string, unknown>;
  months: MonthHours[];
  remarks: CellRemark[];
  refused: boolean;
  /** How the sheet names its organisations, by field. */
  named: Map<string, string>;
  /** Names that want a SIRET: the row is refused, each name is said once for the whole sheet. */
  unknownNames: Array<{ name: string; column: string; message: string }>;
  shortYears: string[];
};

/** A sheet being read: its plan, headers and months, and the row before, for merged cells. */
export type OldSheet = {
  plan: OldSheetPlan;
  name: string;
  words: readonly string[];
  months: readonly MonthColumn[];
  names: Names;
  today: Day;
  above: Map<string, Cell>;
};

const repeatedFromAbove: ReadonlySet<string> = new Set([
  "marche",
  "objet",
  "acheteur",
  "nom_de_acheteur",
  "lot",
  "lot_intitule",
  "attributaire",
  "nom_de_attributaire",
]);

/** Reads the cells of a row by the plan. A row with a cell that cannot be read comes `refused`, with why. */
export function readOldRow(sheet: OldSheet, cells: Cells): OldRow {
  const row: OldRow = {
    values: new Map(),
    months: [],
    remarks: [],
    refused: false,
    named: new Map(),
    unknownNames: [],
    shortYears: [],
  };
  refuseNirs(sheet, cells, row);
  if (row.refused) return row;
  for (const field of fieldsOf(sheet.plan.shape)) {
    const source = sheet.plan.sources[field.id];
    if (source === undefined) continue;
    if ("column" in source) readColumn(sheet, field, cells[source.column], row);
    else {
      const text = "constant" in source ? source.constant : sheet.name;
      readCell(sheet, field, { kind: "text", text, formula: false }, row);
    }
  }
  readNames(sheet, row);
  if (hasMonthColumns(sheet.plan.shape)) readMonths(sheet, cells, row);
  return row;
}

function refuseNirs({ plan, words }: OldSheet, cells: Cells, row: OldRow): void {
  const number = plan.sources.marche;
  cells.forEach((cell, position) => {
    if (cell === undefined || cell.text.length < 15) return;
    const isNumber = number !== undefined && "column" in number && number.column === position;
    if ((isNumber ? findNirInContractNumber : findNir)(cell.text) === undefined) return;
    refuseAt(row, headerWord(words, position), null, nirMessage);
  });
}

function readColumn(sheet: OldSheet, field: OldField, given: Cell | undefined, row: OldRow): void {
  const isRepeated = sheet.plan.fillDown && repeatedFromAbove.has(field.id);
  const cell =
    given !== undefined && !isBlankCell(given) ? given : isRepeated ? sheet.above.get(field.id) : undefined;
  if (cell === undefined) {
    // A column of crosses: no cross is no.
    row.values.set(field.id, field.id === "arsa" || field.id === "boeth" ? false : null);
    return;
  }
  if (isRepeated) sheet.above.set(field.id, cell);
  readCell(sheet, field, cell, row);
}

function readCell(sheet: OldSheet, field: OldField, cell: Cell, row: OldRow): void {
  const { parsed, shortYear, name, unknownName } = readField(field, cell, sheet.names, sheet.today);
  const column = wordOf(sheet, field.id);
  if (name !== undefined) row.named.set(field.id, name);
  if (shortYear) row.shortYears.push(column);
  const value = columnOf(field)?.personal === false ? cell.text.slice(0, 80) : null;
  if (!parsed.ok) {
    if (unknownName === undefined) refuseAt(row, column, value, parsed.expected);
    else row.unknownNames.push({ name: unknownName, column, message: parsed.expected });
    row.refused = true;
    return;
  }
  row.values.set(field.id, parsed.value);
  if (parsed.warning !== undefined) {
    row.remarks.push({ severity: "warning", column, value, message: parsed.warning });
  }
}

/** A name beside an empty SIRET stands for it; beside a SIRET, it names the organisation. */
function readNames(sheet: OldSheet, row: OldRow): void {
  for (const [id, { nameField }] of Object.entries(organisationFields)) {
    const name = nameField === null ? null : row.values.get(nameField);
    const field = fieldNamed(id);
    if (typeof name !== "string" || field === undefined) continue;
    if ((row.values.get(id) ?? null) === null && !row.refused) {
      readCell(sheet, field, { kind: "text", text: name, formula: false }, row);
    }
    row.named.set(id, name);
  }
}

/** Hours of each month; an empty cell, a dash or a zero is no statement. */
function readMonths({ plan, months, words }: OldSheet, cells: Cells, row: OldRow): void {
  for (const { position, month, number } of months) {
    const cell = cells[position];
    const known = month ?? (plan.year === null ? null : monthFrom(plan.year, number));
    if (cell === undefined || isBlankCell(cell) || /^[-–—/]$/.test(cell.text.trim()) || known === null)
      continue;
    const parsed = hours.read(cell);
    const word = headerWord(words, position);
    if (!parsed.ok) refuseAt(row, word, cell.text.slice(0, 80), parsed.expected);
    else if (parsed.value > 0) row.months.push({ month: known, hours: parsed.value, word });
    if (parsed.ok && parsed.warning !== undefined) {
      row.remarks.push({
        severity: "warning",
        column: word,
        value: cell.text.slice(0, 80),
        message: parsed.warning,
      });
    }
  }
}

/** Says of a row what keeps it from being read. `value`: null when it must not be repeated. */
export function refuseAt(row: OldRow, column: string, value: string | null, message: string): void {
  row.refused = true;
  row.remarks.push({ severity: "error", column, value, message });
}

/** What the sheet calls a field: its header, or our own word for what is the same on every row. */
export function wordOf({ plan, words }: Pick<OldSheet, "plan" | "words">, id: string): string {
  const source = plan.sources[id];
  if (source !== undefined && "column" in source) return headerWord(words, source.column);
  return fieldNamed(id)?.label ?? id;
}

function headerWord(words: readonly string[], position: number): string {
  const word = words[position] ?? "";
  return word === "" || findNir(word) !== undefined ? `n° ${position + 1}` : word;
}

/** Refuses a row that leaves out what its shape cannot do without. */
export function refuseMissing(sheet: OldSheet, row: OldRow, ids: readonly string[]): void {
  for (const id of ids) {
    const field = fieldNamed(id);
    if (field === undefined || (row.values.get(id) ?? null) !== null) continue;
    if (!isNeeded(sheet.plan.shape, id) && sheet.plan.sources[id] === undefined) continue;
    const example = columnOf(field)?.kind.example ?? "DURAND Camille";
    refuseAt(row, wordOf(sheet, id), null, `Remplissez cette cellule, par exemple\u00a0: ${example}.`);
  }
}
