import { nextCode } from "./next-number.ts";
import { searchText } from "./search-text.ts";

const digits = 3;
const lettersOfBuyer = 3;
const shape = /^\d{4}-([A-Z]{2,8})-\d+$/;

/**
 * The start of a new reference of a buyer, `2027-CRO-`: the letters of its other references (the latest first) when they
 * have this shape, else the first three of its name's last word. Our choice: the facilitator corrects it.
 */
export function referencePrefix(year: string, buyerName: string, ownReferences: readonly string[]): string {
  const known = ownReferences
    .map((reference) => shape.exec(reference)?.[1])
    .find((code) => code !== undefined);
  const lastWord = searchText(buyerName)
    .split(/[^a-z0-9]+/)
    .findLast((word) => word.length >= lettersOfBuyer);
  const letters = known ?? (lastWord ?? "mar").slice(0, lettersOfBuyer).toUpperCase();
  return `${year}-${letters}-`;
}

/** The reference after those that start with that prefix. */
export function proposedReference(prefix: string, taken: Iterable<string>): string {
  return nextCode(prefix, taken, digits);
}
