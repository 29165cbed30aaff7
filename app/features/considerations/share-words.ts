import type { Period } from "#app/domain/calendar.ts";
import { partOf, type Measure, type SocialShare, type Split } from "#app/domain/law/social-share.ts";
import { wholeShare } from "#app/domain/proportion.ts";
import { periodName } from "#app/features/report/report-view-scope.ts";
import { formatMonth, formatMonthSpan } from "#app/ui/french-dates.ts";
import { atStart, countOf, formatEuros, formatPercent, plural } from "#app/ui/french.ts";

/** What a contract carries, as each buyer calls it: a private one is bound by no code and knows none of its words. */
const nouns = {
  public: { some: "une considération sociale", none: "de considération sociale" },
  private: { some: "une clause ou une action d’insertion", none: "de clause ni d’action d’insertion" },
} as const;

/**
 * « En 2026, 12 de vos 30 marchés portent une considération sociale : 40 % en nombre, 54,5 % du montant HT connu (12 000 000 €
 * sur 22 000 000 €). » Undefined: no contract in the period.
 */
export function shareSentence(
  { all }: Pick<SocialShare, "all">,
  { period, isPrivate }: { period: Period; isPrivate: boolean },
): string | undefined {
  const { with: carrying, total } = all;
  if (total.contracts === 0) return undefined;
  const number = carryingWords(carrying.contracts, total.contracts, nouns[isPrivate ? "private" : "public"]);
  const shares = [
    total.contracts === 1 ? null : `${percentOf(carrying.contracts, total.contracts)} en nombre`,
    total.amount > 0
      ? `${percentOf(carrying.amount, total.amount)} du montant HT connu (${formatEuros(carrying.amount)} sur ${formatEuros(total.amount)})`
      : null,
  ].filter((part) => part !== null);
  return `${inPeriod(period)}, ${number}${shares.length === 0 ? "" : `\u00a0: ${shares.join(", ")}`}.`;
}

function carryingWords(carrying: number, total: number, noun: { some: string; none: string }): string {
  if (total === 1)
    return `votre seul marché ${carrying === 1 ? `porte ${noun.some}` : `ne porte pas ${noun.none}`}`;
  const all = countOf(total, "marché");
  if (carrying === 0) return `aucun de vos ${all} ne porte ${noun.none}`;
  if (carrying === total) return `vos ${all} portent tous ${noun.some}`;
  return `${carrying} de vos ${all} ${plural(carrying, "porte", "portent")} ${noun.some}`;
}

/** « Le montant de 3 marchés n’est pas connu : il n’est compté dans aucune somme. » Null when all are known. */
export function unknownAmountsSentence({ unknownAmounts }: Measure): string | null {
  if (unknownAmounts === 0) return null;
  return `Le montant de ${countOf(unknownAmounts, "marché")} n’est pas connu\u00a0: il n’est compté dans aucune somme.`;
}

/** `40 %`, `54,5 %`; « n.d. » of nothing. */
export function percentOf(part: number, whole: number): string {
  const share = partOf(part, whole);
  if (share === null) return "n.d.";
  const tenths = Math.round((share / wholeShare) * 1000);
  return formatPercent(share / wholeShare, tenths % 10 === 0 ? 0 : 1);
}

/** The known amount of a measure; « n.d. » when no amount of it is known, 0 € when there is no contract. */
export function amountWords({ contracts, amount, unknownAmounts }: Measure): string {
  return contracts > 0 && unknownAmounts === contracts ? "n.d." : formatEuros(amount);
}

/** The part of the known amounts that carries a consideration. */
export function amountShare(split: Split): string {
  return percentOf(split.with.amount, split.total.amount);
}

/** « En 2026 », « Au 1er semestre 2026 », « De mars à octobre 2026 ». */
export function inPeriod(period: Period): string {
  const name = periodName(period);
  if (name?.startsWith("année ")) return `En ${name.slice("année ".length)}`;
  if (name !== undefined) return `Au ${name}`;
  if (period.from === period.to) return `En ${formatMonth(period.from)}`;
  return atStart(formatMonthSpan(period.from, period.to));
}
