/** Signs set between thousands: every space, and the apostrophe of Swiss French. */
const grouping = /[\s'’]/g;

/**
 * A number as people write it (`1 000 000,00`, `1.000.000,00`, `1,000,000.00`, `1200.5`), as `1200.5`. The last of two kinds of
 * signs is the decimal one; one kind met twice, or a point before three last digits, parts thousands. `480,000` alone may be
 * either: undefined, unless `scaled` says that a unit follows (`1,250 M€`).
 */
export function plainNumber(written: string, scaled = false): string | undefined {
  const text = written.replace(grouping, "");
  if (!/^\d[\d.,]*$/.test(text) || /[.,]$/.test(text)) return undefined;
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (points > 0 && commas > 0) {
    const decimal = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    return ungrouped(text, decimal === "." ? "," : ".", decimal);
  }
  if (points > 1) return ungrouped(text, ".", ",");
  if (commas > 1) return ungrouped(text, ",", ".");
  const threeLast = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(text)?.[1];
  if (threeLast === undefined || scaled) return text.replace(",", ".");
  return threeLast === "." ? text.replace(".", "") : undefined;
}

/** Thousands taken off when they are groups of three, and the decimal sign made a point. */
function ungrouped(text: string, group: "." | ",", decimal: "." | ","): string | undefined {
  const [whole = "", fraction, ...more] = text.split(decimal);
  const groups = whole.split(group);
  const areThousands = groups.every(({ length }, index) => (index === 0 ? length <= 3 : length === 3));
  if (!areThousands || more.length > 0 || fraction?.includes(group) === true) return undefined;
  return fraction === undefined ? groups.join("") : `${groups.join("")}.${fraction}`;
}
