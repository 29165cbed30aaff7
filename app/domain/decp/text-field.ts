import { cleanText } from "../cells/clean-text.ts";
import { findNir } from "../cells/find-nir.ts";
import type { ReadField } from "./blank.ts";

/**
 * A text no longer than the workbook carries; a longer one is cut between two signs. One that holds a social security
 * number is left out whole. Source: trust.md, « Personal data ».
 */
export function readText(text: string | undefined, most: number): ReadField<string> {
  if (text === undefined) return { value: null };
  const kept = cutText(text, most);
  if (findNir(text) ?? findNir(kept)) return { value: null, reason: "social security number" };
  return kept === text ? { value: text } : { value: kept, reason: "text cut" };
}

/** The beginning of a text, `most` UTF-16 units at most, no sign cut in two. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : cleanText(text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ""));
}
