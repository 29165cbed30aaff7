import { grouped } from "#app/domain/grouped.ts";
import { toComplete, type ClauseValues } from "#app/domain/clause-kit/fill-clause.ts";
import type { KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import { placeholders } from "#app/domain/clause-kit/clause-placeholder.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { formatList, inSentence } from "#app/ui/french.ts";

/** What was written of the lots for the texts: said once when it is the same for all of them, else lot by lot. */
export function lotDetails(lots: readonly KitLot[]): ClauseValues {
  return {
    ponderation: toldOf(lots, "ponderation", ({ criterionWeight }) =>
      criterionWeight === null ? null : typedShare(criterionWeight),
    ),
    action_qualitative: toldOf(lots, "action_qualitative", ({ qualitativeAction }) =>
      qualitativeAction === null ? null : asPhrase(qualitativeAction),
    ),
  };
}

/** Null when nothing is known of any lot: the whole is then to complete. */
function toldOf(
  lots: readonly KitLot[],
  name: "ponderation" | "action_qualitative",
  wordsOf: (lot: KitLot) => string | null,
): string | null {
  if (lots.every((lot) => wordsOf(lot) === null)) return null;
  const said = grouped(lots, (lot) => wordsOf(lot) ?? toComplete(placeholders[name].label));
  if (said.size === 1) return [...said.keys()].join();
  return formatList([...said].map(([words, alike]) => `${words} pour ${theLots(alike)}`));
}

/** « le lot 1 », « les lots 1, 2 et 4 ». */
function theLots(lots: readonly KitLot[]): string {
  const numbers = formatList(lots.map(({ number }) => number));
  return lots.length === 1 ? `le lot ${numbers}` : `les lots ${numbers}`;
}

/** What was written as a sentence, to stand in the middle of another. */
function asPhrase(text: string): string {
  return inSentence(
    text
      .trim()
      .replace(/\s+/g, " ")
      .replace(/\s?\.$/, ""),
  );
}
