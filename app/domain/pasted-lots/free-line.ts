import { splitNumber } from "./lot-number.ts";
import { longestAmount, readClearAmount } from "../written-amount.ts";

const start = /(?<=[\s:–—-])(?=(?:environ|entre|de|[~≈])?\s*\d)/giu;

/** A line typed without columns (`1 Maçonnerie 1 000 000 €`, `Lot 2 : Peinture, 180 k€`) as three cells: number, title, amount. */
export function cellsOfFreeLine(line: string): readonly [number: string, title: string, amount: string] {
  const { number, title } = splitNumber(line.replace(/\s+/g, " ").trim());
  for (const { index } of title.matchAll(start)) {
    if (title.length - index > longestAmount) continue;
    const before = withoutEnd(title.slice(0, index));
    const amount = title.slice(index).trim();
    if (/\p{L}/u.test(before) && readClearAmount(amount) !== undefined) return [number ?? "", before, amount];
  }
  return [number ?? "", title, ""];
}

/** Without the signs that part words from an amount. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,:–—-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
