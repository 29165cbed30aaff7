import type { Cents } from "../money.ts";
import { divideHalfUp } from "../rounding.ts";
import { readWrittenAmount } from "../written-amount.ts";
import type { PastedColumn, PastedDoubt } from "./pasted-lot.ts";
import { saysNothing } from "./row-words.ts";

type Amounts = { low: Cents | null; high: Cents | null; doubts: PastedDoubt[] };

/** Rates of VAT, in thousandths: a second amount that is the first with one of them is « TTC ». Source: CGI, art. 278 to 281. */
const vat = [200, 100, 55, 21];

/** The amount of a line, or its range, from whichever of its three columns are filled. */
export function amountsOf(cellOf: (column: PastedColumn) => string): Amounts {
  const doubts: PastedDoubt[] = [];
  const read = (column: PastedColumn): { low: Cents; high: Cents | null } | undefined => {
    const text = cellOf(column);
    if (saysNothing(text)) return undefined;
    const amount = readWrittenAmount(text);
    if (amount === undefined) doubts.push({ column, text, why: "unreadable" });
    else if ((amount.high ?? amount.low) === 0) doubts.push({ column, text, why: "zero" });
    else return amount;
    return undefined;
  };
  const single = read("amount");
  const low = read("amountLow");
  const high = read("amountHigh");
  const ends = [single?.low, single?.high, low?.low, high?.high ?? high?.low].filter((end) => end != null);
  if (isWithVat(single?.low, high?.low)) {
    doubts.push({ column: "amountHigh", text: cellOf("amountHigh"), why: "tax included" });
    return { ...endsOf([single?.low ?? high?.low].filter((end) => end != null)), doubts };
  }
  return { ...endsOf(low && high ? [low.low, high.high ?? high.low] : ends), doubts };
}

function endsOf(ends: readonly Cents[]): Pick<Amounts, "low" | "high"> {
  if (ends.length === 0) return { low: null, high: null };
  const low = Math.min(...ends) as Cents;
  const high = Math.max(...ends) as Cents;
  return { low, high: low === high ? null : high };
}

/** Within one euro, tables being rounded. */
function isWithVat(amount: Cents | undefined, other: Cents | undefined): boolean {
  if (amount === undefined || other === undefined) return false;
  return vat.some((thousandths) => {
    const taxed = divideHalfUp(BigInt(amount) * BigInt(1000 + thousandths), 1000n);
    return Math.abs(taxed - other) <= 100;
  });
}
