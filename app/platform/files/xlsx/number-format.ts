/** What a number means to the reader of the cell. */
export type NumberMeaning = "number" | "date" | "duration";

/** Formats every spreadsheet knows by number, without writing them. Source: ECMA-376 part 1, 18.8.30. */
const builtIn = new Map<number, NumberMeaning>([
  ...between(14, 17, "date"),
  ...between(18, 21, "duration"),
  [22, "date"],
  ...between(27, 31, "date"),
  ...between(32, 35, "duration"),
  [36, "date"],
  ...between(45, 47, "duration"),
  ...between(50, 54, "date"),
  ...between(55, 56, "duration"),
  ...between(57, 58, "date"),
]);

export function meaningOfBuiltIn(id: number): NumberMeaning {
  return builtIn.get(id) ?? "number";
}

/**
 * Reads a format code: days, months or years make a date (with a time or not), hours, minutes or seconds alone a
 * duration. Files hold the English letters, some tools leave the French ones (`jj/mm/aaaa`): both are understood.
 * Quoted or escaped text, colours, currencies and conditions say nothing.
 */
export function meaningOfFormat(code: string): NumberMeaning {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code.replace(/"[^"]*"|\\./g, ""));
  const letters = (code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";")[0] ?? "")
    .replace(/\[(?:h+|m+|s+)\]/gi, "h")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|standard/gi, "")
    .replace(/am\/pm|a\/p/gi, "")
    .replace(/(s)[.,]0+/gi, "$1")
    .toLowerCase();
  if (elapsed) return "duration";
  if (/[0#?]/.test(letters)) return "number";
  if (/[ydj]|a{2,}/.test(letters)) return "date";
  if (/[hs]/.test(letters)) return "duration";
  return letters.includes("m") ? "date" : "number";
}

function between(first: number, last: number, meaning: NumberMeaning): Array<[number, NumberMeaning]> {
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, meaning]);
}
