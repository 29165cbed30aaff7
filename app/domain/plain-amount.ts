import type { Cents } from "./money.ts";

const scales: Readonly<Record<string, number>> = { "": 1, k: 1_000, m: 1_000_000, md: 1_000_000_000 };
const highest = 1_000_000_000_000_00;

/**
 * An amount as buyers write it in a list: `480 000 €`, `480.000`, `1,2 M€`, `850 k€`, `1.200.000,50 euros HT`. Without a
 * scale, a point before three last digits parts thousands, and `480,000` may be either: undefined. Whole cents, rounded half up;
 * `undefined` for anything else, below zero included.
 */
export function readPlainAmount(text: string): Cents | undefined {
  const match =
    /^([\d.,]{1,20})(k|m|md|million|millions|mille|milliers)?(?:€|euros?|eur)?(?:ht|horstaxes?)?$/.exec(
      text
        .toLowerCase()
        .replace(/[\s'’]/g, "")
        .replace(/^(?:€|environ|env\.?|~|≈)/, ""),
    );
  if (!match) return undefined;
  const scale = scales[shortScale(match[2] ?? "")];
  const number = plainNumber(match[1] ?? "", scale === 1);
  if (number === undefined || scale === undefined) return undefined;
  const cents = centsOf(number, scale);
  return cents > BigInt(highest) ? undefined : (Number(cents) as Cents);
}

function shortScale(word: string): string {
  if (word.startsWith("million")) return "m";
  return word.startsWith("mill") ? "k" : word;
}

type Plain = { whole: string; fraction: string };

function plainNumber(text: string, inEuros: boolean): Plain | undefined {
  if (inEuros && /^[1-9]\d{0,2},\d{3}$/.test(text)) return undefined;
  const lastPoint = text.lastIndexOf(".");
  const lastComma = text.lastIndexOf(",");
  const decimal = Math.max(lastPoint, lastComma);
  const sign = decimal < 0 ? "" : text.charAt(decimal);
  const isThousands =
    sign !== "" && (text.indexOf(sign) !== decimal || (inEuros && /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text)));
  const whole = decimal < 0 || isThousands ? text : text.slice(0, decimal);
  const fraction = decimal < 0 || isThousands ? "" : text.slice(decimal + 1);
  if (!/^\d+$|^\d{1,3}(?:[.,]\d{3})+$/.test(whole) || !/^\d{0,6}$/.test(fraction)) return undefined;
  return { whole: whole.replace(/[.,]/g, ""), fraction };
}

function centsOf({ whole, fraction }: Plain, scale: number): bigint {
  const millionths = BigInt(whole + fraction.padEnd(6, "0")) * BigInt(scale);
  return (millionths + 5_000n) / 10_000n;
}
