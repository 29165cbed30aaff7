import { searchText } from "../search-text.ts";

/** What a reader hands over: one record as its file wrote it (JSON, XML turned into JSON, or a CSV row). */
export type RawValue = string | number | boolean | null | RawValue[] | { [key: string]: RawValue };
export type RawObject = { [key: string]: RawValue };

export function isRawObject(value: RawValue | undefined): value is RawObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A record's fields by folded name: `acheteur.id`, `acheteur_id` and `acheteurId` are one field, as are
 * `codeCPV` and `codecpv` (exports of data.economie.gouv.fr are in lower case).
 */
export type RawFields = ReadonlyMap<string, RawValue>;

export function fieldsOf(record: RawObject): RawFields {
  return new Map(Object.entries(record).map(([name, value]) => [foldName(name), value]));
}

/** The first of these fields that says something; folded names. */
export function firstSaid(fields: RawFields, ...names: string[]): RawValue | undefined {
  for (const name of names) {
    const value = fields.get(name);
    if (saysSomething(value)) return value;
  }
  return undefined;
}

/** A name without case, accents, spaces, dots or underscores. */
export function foldName(name: string): string {
  let folded = foldedNames.get(name);
  if (folded === undefined) {
    folded = searchText(name).replaceAll(" ", "");
    if (foldedNames.size < 1000) foldedNames.set(name, folded);
  }
  return folded;
}

/** The same few names come back in every record of a file: folded once, and no more than a thousand kept. */
const foldedNames = new Map<string, string>();

function saysSomething(value: RawValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === "string") return !isSentinel(value);
  if (Array.isArray(value)) return value.some(saysSomething);
  if (typeof value === "object") return Object.keys(value).length > 0;
  return true;
}

const longestSentinel = 8;
const sentinels = new Set(["", "nc", "cdl", "mq", "inx", "nan", "null", "none", "na", "nd", "n a", "n d"]);

/**
 * Words that stand for nothing: `NC` (non communiqué), `CDL` (not asked), `MQ` (manquant), a bare `INX`,
 * `nan`… in any case, with or without punctuation.
 */
export function isSentinel(text: string): boolean {
  return text.length <= longestSentinel && sentinels.has(searchText(text));
}
