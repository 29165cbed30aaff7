/** Money is whole euro cents, excluding tax (« HT ») unless said otherwise. Never a float. */
export type Cents = number & { readonly unit: "euro cents" };

/** Reads `3 482 600`, `3482600,50` or `1 200.5`, with or without « € ». Anything else is `undefined`. */
export function parseEuros(text: string): Cents | undefined {
  const match = /^(-)?(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ""));
  if (!match) return undefined;
  const [, minus, whole = "0", fraction = ""] = match;
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return (minus === undefined ? cents : -cents) as Cents;
}
