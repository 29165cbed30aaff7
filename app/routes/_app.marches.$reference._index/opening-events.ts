import { openingActs, openingWords } from "#app/features/opportunity-follow/opening-words.ts";
import { followActs } from "#app/features/opportunity-follow/follow-words.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { ContractAct } from "#db/queries/contracts/contract-trail.server.ts";

export type OpenedLot = Pick<SheetLot, "id" | "number">;

/** « Lot 2 ouvert aux structures », « Mise en relation notée pour le lot 2 ». Undefined for any other act. */
export function openingEventOf(
  { act, changes }: Pick<ContractAct, "act" | "changes">,
  lots: readonly OpenedLot[],
): string | undefined {
  const lotId = changes.find(({ objectType }) => objectType === "opportunity")?.objectId;
  const lot = lots.find(({ id }) => id === lotId);
  const followed = followActs[act];
  if (followed !== undefined) return lot === undefined ? followed : `${followed}, lot ${lot.number}`;
  const done = openingActs[act];
  if (done === undefined) return undefined;
  const labels = changes.flatMap(({ field }) => {
    const words = (openingWords as Readonly<Record<string, { label: string }>>)[field];
    return words === undefined ? [] : [inSentence(words.label)];
  });
  const which = act === "opportunity.updated" && labels.length > 0 ? `\u00a0: ${formatList(labels)}` : "";
  return `Lot ${lot === undefined ? "retiré depuis, " : `${lot.number} `}${done}${which}`;
}
