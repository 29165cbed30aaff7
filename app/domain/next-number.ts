/**
 * The code after those given, of the shape `P-0042`: the prefix, then the highest number so far plus one on at least
 * `digits` figures. Codes of another shape are ignored.
 */
export function nextCode(prefix: string, codes: Iterable<string>, digits = 4): string {
  let highest = 0;
  for (const code of codes) {
    if (!code.startsWith(prefix)) continue;
    const figures = code.slice(prefix.length);
    if (/^\d{1,9}$/.test(figures)) highest = Math.max(highest, Number(figures));
  }
  return `${prefix}${String(highest + 1).padStart(digits, "0")}`;
}
