import { cleanText } from "../cells/clean-text.ts";
import type { ReadField } from "./blank.ts";

/** A text no longer than the workbook carries; a longer one is cut between two signs. */
export function readText(text: string | undefined, most: number): ReadField<string> {
  if (text === undefined) return { value: null };
  if (text.length <= most) return { value: text };
  return { value: cutText(text, most), reason: "text cut" };
}

/** The beginning of a text, `most` UTF-16 units at most, no sign cut in two. */
export function cutText(text: string, most: number): string {
  return cleanText(text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ""));
}
