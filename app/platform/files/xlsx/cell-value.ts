import { plainDecimal } from "#app/domain/cells/decimal.ts";
import { UnreadableFile, type SheetCell } from "../sheet-source.ts";
import type { NumberMeaning } from "./number-format.ts";
import { clockText, dayOfSerial, frenchDay, minutesOfSerial, type DateSystem } from "./serial-time.ts";
import { decodeXmlText } from "./xml-text.ts";

/** A `<c>` element as written: `content` is the text of `<v>` or `<is>`, `undefined` when there is none. */
export type RawCell = { type: string; style: number; formula: boolean; content: string | undefined };

export type CellContext = {
  strings: readonly string[];
  styles: readonly NumberMeaning[];
  dateSystem: DateSystem;
};

/** The value a reader of the sheet sees; `undefined` for an empty cell. A formula that gave empty text is empty. */
export function cellValue(raw: RawCell, context: CellContext): SheetCell | undefined {
  const { type, formula, content } = raw;
  if (content === undefined || (content === "" && type !== "str")) {
    return formula ? { kind: "unusable", text: "", reason: "formula without value" } : undefined;
  }
  switch (type) {
    case "s":
      return textCell(sharedText(content, context), formula);
    case "str":
    case "inlineStr":
      return textCell(decodeXmlText(content), formula);
    case "b":
      return booleanCell(content.trim() === "1" || content.trim() === "true", formula);
    case "e":
      return { kind: "unusable", text: content, reason: "error value" };
    case "d":
      return isoCell(content, formula);
    default:
      return numberCell(content.trim(), context.styles[raw.style] ?? "number", context.dateSystem, formula);
  }
}

function textCell(text: string, formula: boolean): SheetCell | undefined {
  return text === "" ? undefined : { kind: "text", text, formula };
}

function booleanCell(value: boolean, formula: boolean): SheetCell {
  return { kind: "boolean", value, text: value ? "VRAI" : "FAUX", formula };
}

function sharedText(rank: string, { strings }: CellContext): string {
  const text = /^\d+$/.test(rank.trim()) ? strings[Number(rank)] : undefined;
  if (text !== undefined) return text;
  throw new UnreadableFile(
    "Le classeur est abîmé, un de ses textes manque\u00a0: ouvrez-le dans un tableur et enregistrez-le de nouveau.",
  );
}

function isoCell(content: string, formula: boolean): SheetCell {
  const day = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(content.trim())?.[1];
  if (day === undefined) return { kind: "text", text: content, formula };
  return { kind: "date", day, text: frenchDay(day), formula };
}

function numberCell(
  content: string,
  meaning: NumberMeaning,
  system: DateSystem,
  formula: boolean,
): SheetCell {
  const stored = Number(content);
  if (!Number.isFinite(stored)) return { kind: "text", text: content, formula };
  if (meaning === "duration") {
    const minutes = minutesOfSerial(stored);
    return { kind: "duration", minutes, text: clockText(minutes), formula };
  }
  const day = meaning === "date" ? dayOfSerial(stored, system) : undefined;
  if (day !== undefined) return { kind: "date", day, text: frenchDay(day), formula };
  const text = plainDecimal(stored);
  return { kind: "number", value: Number(text), text, formula };
}
