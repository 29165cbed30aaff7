import { protect } from "../disclosure/protect.ts";
import type { DisclosureOutcome, Relation } from "../disclosure/disclosure-problem.ts";
import type { EditionCodes } from "./edition-codes.ts";
import type { DisclosureRecord, MergeAdvice } from "./edition-content.ts";
import { editionProblem, isProtected, type EditionProblem, type ProblemInput } from "./edition-problem.ts";
import { editionTables } from "./edition-table.ts";
import { mergeAdvice } from "./merge-advice.ts";
import { quantityId } from "./quantity.ts";

/** What is hidden of an edition, by the ids of its quantities, and the record of how it was found. */
export type EditionProtection = {
  hidden: ReadonlySet<string>;
  primary: ReadonlySet<string>;
  record: DisclosureRecord;
};

/**
 * Hides what must be, all tables together. Figures of the whole Département stay where merging can save them: then what to
 * merge is named. Where it cannot, they are hidden too.
 */
export function protectEdition(input: ProblemInput, codes: EditionCodes): EditionProtection {
  const first = protectWith(input, "open");
  const advice = adviceOf(first, codes, input);
  if (first.answer.outcome === "protected") return protectionOf(first, input, []);
  if (advice.length > 0 && advice.every((found) => found !== undefined))
    return protectionOf(first, input, worstAdvice(advice));
  const second = protectWith(input, "dearest");
  return protectionOf(second, input, worstAdvice(adviceOf(second, codes, input)));
}

type Answered = EditionProblem & { answer: Exclude<DisclosureOutcome, { outcome: "inconsistent" }> };

function protectWith(input: ProblemInput, totals: "open" | "dearest"): Answered {
  const problem = editionProblem(input, totals);
  const answer = protect(problem.problem);
  if (answer.outcome === "inconsistent") throw new Error(`Wrong figures: ${said(answer.relation, problem)}`);
  return { ...problem, answer };
}

function said({ terms, is, constant }: Relation, { problem }: EditionProblem): string {
  const sum = terms.map(({ cell, by }) => `${by} × [${problem.cells[cell]?.id ?? cell}]`).join(" + ");
  return `${sum} is not ${is} ${constant}`;
}

/** For each quantity that cannot be protected, the worst first; undefined: merging does nothing for it. */
function adviceOf(
  { answer, named }: Answered,
  codes: EditionCodes,
  { book }: ProblemInput,
): Array<MergeAdvice | undefined> {
  if (answer.outcome === "protected") return [];
  return answer.unprotected
    .flatMap((id) => named.get(id) ?? [])
    .map((quantity) => mergeAdvice(quantity, codes, book));
}

const mostAdvice = 5;

function worstAdvice(advice: ReadonlyArray<MergeAdvice | undefined>): MergeAdvice[] {
  const found = advice.flatMap((one) => one ?? []);
  const distinct = new Map(found.map((one) => [`${one.dimension} ${one.codes.join(" ")}`, one]));
  return [...distinct.values()].slice(0, mostAdvice);
}

function protectionOf(
  { answer, cells, problem }: Answered,
  { tables, hosts, earlier }: ProblemInput,
  toMerge: DisclosureRecord["toMerge"],
): EditionProtection {
  const isHidden = (at: number): boolean => answer.outcome === "protected" && answer.hidden.has(at);
  const hidden = new Set([...cells].flatMap(([id, at]) => (isHidden(at) ? [id] : [])));
  const primary = new Set([...cells].flatMap(([id, at]) => (problem.cells[at]?.primary != null ? [id] : [])));
  const printed = tables.flatMap(({ id, keys }) => {
    const { measure } = editionTables[id];
    return isProtected(measure) ? keys.map((cell) => quantityId(measure, cell)) : [];
  });
  const printedHidden = printed.filter((id) => hidden.has(id));
  const printedPrimary = printedHidden.filter((id) => primary.has(id));
  return {
    hidden,
    primary,
    record: {
      outcome: answer.outcome,
      cells: printed.length,
      primary: printedPrimary.length,
      secondary: printedHidden.length - printedPrimary.length,
      observers: hosts.length + 1,
      checkedTargets: answer.outcome === "protected" ? answer.checkedTargets : 0,
      rounds: answer.rounds,
      together: earlier.map(({ number }) => number),
      toMerge,
    },
  };
}
