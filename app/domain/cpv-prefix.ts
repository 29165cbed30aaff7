/** The entry of the longest prefix of a CPV that a table holds, from two digits; undefined without one. */
export function longestPrefix<Value>(
  table: Readonly<Record<string, Value>>,
  cpv: string | null,
): { prefix: string; value: Value } | undefined {
  const digits = (cpv ?? "").slice(0, 8);
  for (let length = digits.length; length >= 2; length -= 1) {
    const prefix = digits.slice(0, length);
    const value = table[prefix];
    if (value !== undefined) return { prefix, value };
  }
  return undefined;
}
