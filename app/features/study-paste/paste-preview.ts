import type { PastedLots } from "#app/domain/pasted-lots/pasted-lot.ts";
import { amountOf } from "#app/domain/sizing/lot-sizing.ts";
import { isTrade, trades } from "#app/domain/trade.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { atStart, countOf, formatEuros, formatList } from "#app/ui/french.ts";
import { doubtWords, ignoredWords, remarkWords } from "./paste-lots-words.ts";
import type { PlannedPaste } from "./plan-paste.server.ts";

/** What the page shows before anything is added. */
export function pastePreview(read: PastedLots, planned: readonly PlannedPaste[], shownShare: ShareSource) {
  const total = planned.reduce((sum, { values }) => sum + (amountOf(values) ?? 0), 0);
  // What a spreadsheet leaves after the last lot is nothing to tell.
  const last = Math.max(0, ...read.lots.map(({ line }) => line));
  const blanks = read.remarks.filter(({ why, line }) => why === "blank" && line < last).length;
  return {
    lines: planned.map((line) => previewLine(line, shownShare)),
    left: read.remarks
      .filter(({ why }) => why !== "blank")
      .map((remark) => ({ line: remark.line, text: remark.text, why: remarkWords(remark) })),
    notes: [
      ...ignoredWords(read.ignored),
      ...(blanks === 0 ? [] : [`${countOf(blanks, "ligne vide", "lignes vides")}.`]),
    ],
    total: `${countOf(planned.length, "lot")}, ${formatEuros(total)} HT`,
    verb: verbOf(planned),
  };
}
export type PastePreview = ReturnType<typeof pastePreview>;

/** The source of the labour share a trade has. */
type ShareSource = (trade: string | null) => string | null;

function previewLine({ pasted, values }: PlannedPaste, sourceOf: ShareSource) {
  const { amountLow, amountHigh, labourShare, trade } = values;
  return {
    line: pasted.line,
    title: values.title,
    becomes: becomesWords(pasted),
    updates: pasted.over !== null,
    amount: amountLow === null ? null : amountWords(amountLow, amountHigh),
    trade: isTrade(trade) ? trades[trade].label : null,
    share: labourShare === null ? null : typedShare(labourShare),
    source: values.labourShareOrigin === "typed" ? "votre tableau" : sourceOf(trade),
    doubts: pasted.doubts.map(doubtWords),
  };
}

function becomesWords({ number, over, renumbered }: PlannedPaste["pasted"]): string {
  if (over !== null) return `met à jour le lot ${over}`;
  return renumbered ? `lot ${number}, son numéro étant pris` : `lot ${number}`;
}

function amountWords(low: number, high: number | null): string {
  return high === null ? formatEuros(low) : `${formatEuros(low)} à ${formatEuros(high)}`;
}

function verbOf(planned: readonly PlannedPaste[]): string {
  const updated = planned.filter(({ pasted }) => pasted.over !== null).length;
  const added = planned.length - updated;
  const acts = [
    ...(added === 0 ? [] : [`ajouter ${countOf(added, "lot")}`]),
    ...(updated === 0 ? [] : [`mettre à jour ${countOf(updated, "lot")}`]),
  ];
  return atStart(formatList(acts));
}
