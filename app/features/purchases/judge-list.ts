import { searchText } from "#app/domain/search-text.ts";
import type { ListedPurchase } from "#app/domain/purchase-sheet/purchase-row.ts";
import { differences } from "#app/features/record-form/compare-values.ts";
import type { Purchase } from "#db/queries/purchases/purchase-list.server.ts";
import type { PurchaseInput } from "./purchase-form.schema.ts";
import { inputOf } from "./purchase-values.ts";
import { purchaseWords, type PurchaseField } from "./purchase-words.ts";

/** What a listed line would do. `there already`: another line has its title in that year. */
export type ListedAct =
  | { act: "add"; input: PurchaseInput }
  | { act: "update"; input: PurchaseInput; stored: Purchase; fields: PurchaseField[] }
  | { act: "unchanged" }
  | { act: "there already" }
  | { act: "code taken"; byLine: number };

export type JudgedLine = { listed: ListedPurchase } & ListedAct;

/**
 * What each line of a list would do to the stored ones, in order. A code of its year is that line; without one, a title of its
 * year is there already. Empty cells leave what is stored; a decision changes only when the list says one.
 */
export function judgeList(listed: readonly ListedPurchase[], stored: readonly Purchase[]): JudgedLine[] {
  const byCode = new Map<string, Purchase>();
  const codesOfTitle = new Map<string, Array<string | null>>();
  const linesOfCode = new Map<string, number>();
  const noteTitle = ({ year, title, code }: Pick<Purchase, "year" | "title" | "code">): void => {
    const key = keyOf(year, searchText(title));
    codesOfTitle.set(key, [...(codesOfTitle.get(key) ?? []), code]);
  };
  for (const purchase of stored) {
    if (purchase.code !== null) byCode.set(keyOf(purchase.year, purchase.code), purchase);
    noteTitle(purchase);
  }
  function judge(line: ListedPurchase): ListedAct {
    const { code, year, title } = line;
    if (code !== null) {
      const key = keyOf(year, code);
      const byLine = linesOfCode.get(key);
      if (byLine !== undefined) return { act: "code taken", byLine };
      linesOfCode.set(key, line.line);
      const known = byCode.get(key);
      if (known) return updated(line, known);
    }
    const sameTitle = codesOfTitle.get(keyOf(year, searchText(title))) ?? [];
    const isThere = code === null ? sameTitle.length > 0 : sameTitle.includes(null);
    if (isThere) return { act: "there already" };
    noteTitle(line);
    return { act: "add", input: newInput(line) };
  }
  return listed.map((line) => ({ listed: line, ...judge(line) }));
}

function keyOf(year: number, word: string): string {
  return `${String(year)} ${word}`;
}

function newInput(listed: ListedPurchase): PurchaseInput {
  const { year, code, title, category, cpv, estimatedValue, consultationOn, durationMonths, note } = listed;
  const decision = listed.decision ?? "undecided";
  const isDerogation = decision === "derogation";
  return {
    ...{ year, code, title, category, cpv, estimatedValue, consultationOn, durationMonths, note },
    decision,
    derogation: isDerogation ? listed.derogation : null,
    derogationReason: isDerogation ? listed.derogationReason : null,
  };
}

function updated(listed: ListedPurchase, stored: Purchase): ListedAct {
  const before = inputOf(stored);
  const decided = listed.decision === null ? before : newInput(listed);
  const input: PurchaseInput = {
    ...before,
    title: listed.title,
    category: listed.category ?? before.category,
    cpv: listed.cpv ?? before.cpv,
    estimatedValue: listed.estimatedValue ?? before.estimatedValue,
    consultationOn: listed.consultationOn ?? before.consultationOn,
    durationMonths: listed.durationMonths ?? before.durationMonths,
    note: listed.note ?? before.note,
    decision: decided.decision,
    derogation: decided.derogation,
    derogationReason: decided.derogationReason,
  };
  const fields = differences<PurchaseField>(purchaseWords, before, input).map(
    ({ field }) => field as PurchaseField,
  );
  return fields.length === 0 ? { act: "unchanged" } : { act: "update", input, stored, fields };
}
