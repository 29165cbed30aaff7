import { divideHalfUp } from "../rounding.ts";

/**
 * A number as a spreadsheet shows it in full: no exponent, a point, 15 significant digits (what Excel keeps), so
 * that 151.67000000000002 reads `151.67` and a SIRET keeps its 14 digits.
 */
export function plainDecimal(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? withoutExponent(text) : text;
}

/**
 * `151.67` as a whole number of 10^-`decimals`, rounded half up, exactly: no float takes part.
 * `exact` is false when decimals were lost. Anything but a plain decimal is `undefined`.
 */
export function scaleDecimal(text: string, decimals: number): { units: number; exact: boolean } | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = BigInt(whole + fraction.padEnd(decimals, "0")) * (sign === "" ? 1n : -1n);
  const divisor = 10n ** BigInt(Math.max(fraction.length - decimals, 0));
  const units = divideHalfUp(digits, divisor);
  return Number.isSafeInteger(units) ? { units, exact: digits % divisor === 0n } : undefined;
}

/** 15167 hundredths → `151,67`: how a warning repeats what was kept. */
export function frenchDecimal(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? "" : `,${digits.slice(-decimals)}`;
  return `${units < 0 ? "-" : ""}${whole}${fraction}`;
}

function withoutExponent(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = "", first = "", rest = "", exponent = "0"] = match;
  const shift = Number(exponent);
  const digits = first + rest;
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(shift + 1, "0")}`;
}
