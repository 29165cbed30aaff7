import type { PastedLots } from "#app/domain/pasted-lots/pasted-lot.ts";
import { amountOf } from "#app/domain/sizing/lot-sizing.ts";
import { isTrade, trades } from "#app/domain/trade.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { atStart, countOf, formatEuros, formatList, formatNumber } from "#app/ui/french.ts";
import { doubtWords, ignoredWords, remarkWords } from "./paste-lots-words.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { lotsBeside, type PasteWay } from "./paste-way.ts";
import type { PlannedPaste } from "./plan-paste.server.ts";

/** What the page shows before anything is added: the lines, and what the study comes to with the lots it has. */
export function pastePreview(
  read: PastedLots,
  planned: readonly PlannedPaste[],
  { stored, way, shownShare }: { stored: readonly StudyLot[]; way: PasteWay; shownShare: ShareSource },
) {
  const ids = new Set<string>(planned.map(({ id }) => id));
  const kept = lotsBeside(stored, way).filter(({ id }) => !ids.has(id));
  const replaced = stored.filter(({ id }) => way === "replace" && !ids.has(id));
  const amounts = planned.map(({ values }) => values);
  // What a spreadsheet leaves after the last lot is nothing to tell.
  const last = Math.max(0, ...read.lots.map(({ line }) => line));
  const blanks = read.remarks.filter(({ why, line }) => why === "blank" && line < last).length;
  return {
    lines: planned.map((line) => previewLine(line, shownShare)),
    left: read.remarks
      .filter(({ why }) => why !== "blank")
      .map((remark) => ({ line: remark.line, text: remark.text, why: remarkWords(remark) })),
    notes: [
      ...keptWords(kept, amounts),
      ...replacedWords(replaced),
      ...ignoredWords(read.ignored),
      ...(blanks === 0 ? [] : [`${countOf(blanks, "ligne vide", "lignes vides")}.`]),
    ],
    total: totalWords(amounts),
    verb: verbOf(planned, replaced.length),
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

type Amounts = ReadonlyArray<Parameters<typeof amountOf>[0]>;

/** « 4 lots, 1 500 000 € HT, 1 sans montant »: what is not known is never 0. */
function totalWords(lots: Amounts): string {
  const known = lots.flatMap((lot) => amountOf(lot) ?? []);
  const unknown = lots.length - known.length;
  if (known.length === 0) return `${countOf(lots.length, "lot")} sans montant`;
  const total = known.reduce<number>((sum, amount) => sum + amount, 0);
  const without = unknown === 0 ? "" : `, ${formatNumber(unknown)} sans montant`;
  return `${countOf(lots.length, "lot")}, ${formatEuros(total)} HT${without}`;
}

/** What the study comes to, when lots it has stay beside those pasted. */
function keptWords(kept: Amounts, pasted: Amounts): string[] {
  if (kept.length === 0) return [];
  return [
    `Avec ${kept.length === 1 ? "celui" : "ceux"} de la note\u00a0: ${totalWords([...kept, ...pasted])}.`,
  ];
}

function replacedWords(replaced: readonly StudyLot[]): string[] {
  if (replaced.length === 0) return [];
  const names = formatList(replaced.map(({ number }) => number));
  return replaced.length === 1
    ? [`Le lot ${names} de la note sera retiré.`]
    : [`Les lots ${names} de la note seront retirés.`];
}

function verbOf(planned: readonly PlannedPaste[], removed: number): string {
  const updated = planned.filter(({ pasted }) => pasted.over !== null).length;
  const added = planned.length - updated;
  const acts = [
    ...(added === 0 ? [] : [`ajouter ${countOf(added, "lot")}`]),
    ...(updated === 0 ? [] : [`mettre à jour ${countOf(updated, "lot")}`]),
    ...(removed === 0 ? [] : [`en retirer ${formatNumber(removed)}`]),
  ];
  return atStart(formatList(acts));
}
