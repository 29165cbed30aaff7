/** A share between 0 and 1, kept as whole millionths so that « 5 % » and « 0,05 » are the same integer. */
export type Millionths = number & { readonly unit: "millionths" };

export const wholeShare = 1_000_000 as Millionths;

/** Reads `0,05`, `0.05` or `5 %`, up to six decimals of the ratio. Anything else is `undefined`. */
export function parseProportion(text: string): Millionths | undefined {
  const match = /^(\d{1,7})(?:[.,](\d{1,8}))?(%)?$/.exec(text.replace(/\s/g, ""));
  if (!match) return undefined;
  const [, whole = "0", fraction = "", percent] = match;
  const scale = percent === undefined ? 6 : 4;
  if (fraction.length > scale) return undefined;
  return (Number(whole) * 10 ** scale + Number(fraction.padEnd(scale, "0"))) as Millionths;
}
