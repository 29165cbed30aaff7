import type { Day } from "../calendar.ts";
import type { ContractCategory, Derogation } from "../exchange-codes.ts";
import type { Cents } from "../money.ts";
import type { PurchaseDecision } from "../purchase-decision.ts";
import { readSingleAmount } from "../written-amount.ts";
import { readCpv } from "../written-cpv.ts";
import { readMonths } from "../written-months.ts";
import { isUnknownWord, readCategory, readDecision, readDerogation } from "./list-words.ts";
import { readPlannedDay } from "./planned-day.ts";
import type { PurchaseColumn, PurchaseColumns } from "./purchase-columns.ts";
import type { TextRow } from "./split-cells.ts";

/** A coming contract as a list says it; null where it says nothing. */
export type ListedPurchase = {
  line: number;
  year: number;
  code: string | null;
  title: string;
  category: ContractCategory | null;
  cpv: string | null;
  estimatedValue: Cents | null;
  consultationOn: Day | null;
  durationMonths: number | null;
  /** Null: the list says nothing of it. */
  decision: PurchaseDecision | null;
  derogation: Derogation | null;
  derogationReason: string | null;
  note: string | null;
};

/** A row that is no purchase, with why, in a French sentence. */
export type RowRemark = { line: number; title: string; why: string };

export type ReadRow = { purchase: ListedPurchase } | { remark: RowRemark };

const severalLines: readonly PurchaseColumn[] = ["derogationReason", "note"];
const longest = { title: 300, code: 60, derogationReason: 2_000, note: 1_000 } as const;

/** Reads one row under its columns; `year` is that of a row that says none. One cell that cannot be read refuses the row. */
export function readPurchaseRow({ line, cells }: TextRow, columns: PurchaseColumns, year: number): ReadRow {
  const faults: string[] = [];
  const written = (column: PurchaseColumn): string | null => {
    const text = cells[columns.get(column) ?? -1] ?? "";
    if (/^[\s\p{Pd}]*$/u.test(text)) return null;
    return severalLines.includes(column) ? text : text.replace(/\s*\n\s*/g, " ");
  };
  const text = (column: keyof typeof longest): string | null => {
    const value = written(column);
    if (value !== null && value.length > longest[column]) {
      faults.push(`plus de ${String(longest[column])} signes dans une cellule`);
    }
    return value;
  };
  function read<Value>(
    column: PurchaseColumn,
    parse: (cell: string) => Value | undefined,
    expected: string,
  ): Value | null {
    const cell = written(column);
    if (cell === null || isUnknownWord(cell)) return null;
    const value = parse(cell);
    if (value === undefined) faults.push(`«\u00a0${cell.slice(0, 40)}\u00a0» n’est pas ${expected}`);
    return value ?? null;
  }
  const title = text("title");
  const ownYear = read("year", plausibleYear, "une année");
  const row = {
    line,
    year: ownYear ?? year,
    code: text("code"),
    category: read("category", readCategory, "travaux, services ou fournitures"),
    cpv: read("cpv", readCpv, "un code CPV de huit chiffres"),
    estimatedValue: read("estimatedValue", readSingleAmount, "un montant"),
    consultationOn: read(
      "consultationOn",
      (cell) => readPlannedDay(cell, ownYear ?? year),
      "une date, un mois ni un trimestre",
    ),
    durationMonths: read("durationMonths", readMonths, "une durée en mois"),
    decision: decided(read("decision", readDecision, "une décision connue")),
    derogation: read("derogation", readDerogation, "une dérogation connue"),
    derogationReason: text("derogationReason"),
    note: text("note"),
  };
  const refused = (why: string): ReadRow => ({ remark: { line, title: title ?? "", why } });
  if (title === null) return refused("Il manque l’objet du marché.");
  if (/^(?:sous-?)?total\b/i.test(title)) return refused("Ligne de total\u00a0: elle n’est pas un marché.");
  if (row.decision === "derogation" && (row.derogation === null || row.derogationReason === null)) {
    faults.push("une dérogation demande son cas et son motif");
  }
  if (faults.length > 0) return refused(`${capital(faults.join("\u202f; "))}.`);
  return { purchase: { ...row, title } };
}

function plausibleYear(text: string): number | undefined {
  return /^20\d\d$/.test(text) ? Number(text) : undefined;
}

/** A list that says « À décider » decides nothing: it takes no decision back. */
function decided(decision: PurchaseDecision | null): PurchaseDecision | null {
  return decision === "undecided" ? null : decision;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
