import { parseHours, type InsertionHours } from "../insertion-hours.ts";
import { divideHalfUp } from "../rounding.ts";
import { accept, cellParser, refuse, type CellParser, type Parsed } from "./cell.ts";
import { frenchDecimal, plainDecimal, scaleDecimal } from "./decimal.ts";

const expected = "Écrivez un nombre d’heures, par exemple 151,67 ou 151:40.";
const tooManyDecimals = "Écrivez un nombre d’heures avec deux décimales au plus, par exemple 151,67.";
const belowZero = "Écrivez un nombre d’heures positif ou nul, par exemple 151,67.";

/**
 * Hours in hundredths. Text: `151,67`, `151.67`, `1 200` (any space), `151:40`, `151h40`; over two decimals it is
 * refused. A cell shown as a time is a duration: minutes → hundredths half up. A number is rounded half up to a
 * hundredth, with a warning when that changed it. Source: exchange.md, « Cells ».
 */
export const parseHoursCell: CellParser<InsertionHours> = cellParser((cell) => {
  switch (cell.kind) {
    case "number":
      return hoursOfNumber(cell.value);
    case "duration":
      return cell.minutes < 0 ? refuse(belowZero, "negative") : accept(hoursOfMinutes(cell.minutes));
    case "text":
      return hoursOfText(cell.text);
    case "date":
    case "boolean":
      return refuse(expected);
  }
});

function hoursOfNumber(value: number): Parsed<InsertionHours> {
  if (value < 0) return refuse(belowZero, "negative");
  const scaled = scaleDecimal(plainDecimal(value), 2);
  if (scaled === undefined) return refuse(expected);
  const hours = scaled.units as InsertionHours;
  if (scaled.exact) return accept(hours);
  return accept(hours, `Nombre arrondi au centième\u00a0: ${frenchDecimal(hours, 2)}\u00a0h.`);
}

function hoursOfText(text: string): Parsed<InsertionHours> {
  const compact = text.replace(/\s/g, "").toLowerCase().replace("\u2212", "-");
  const unsigned = compact.replace(/^-/, "");
  const hours = hoursOfClock(unsigned) ?? parseHours(unsigned.replace(/(?:h|heures?)$/, ""));
  if (hours !== undefined && compact !== unsigned && hours > 0) return refuse(belowZero, "negative");
  if (hours !== undefined) return accept(hours);
  return refuse(/^-?\d+[.,]\d{3,}h?$/.test(compact) ? tooManyDecimals : expected);
}

/** `151:40`, `151h40`, `151:40:30`: seconds are rounded half up to the minute first. */
function hoursOfClock(text: string): InsertionHours | undefined {
  const match = /^(\d{1,7})[:h](\d{2})(?:mn|min|m|:(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return undefined;
  return hoursOfMinutes(hours * 60 + minutes + (seconds >= 30 ? 1 : 0));
}

function hoursOfMinutes(minutes: number): InsertionHours {
  return divideHalfUp(BigInt(minutes) * 100n, 60n) as InsertionHours;
}
