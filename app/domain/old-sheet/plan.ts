import { foldHeader } from "../cells/fold-header.ts";
import { isShape, type ShapeCode } from "./shape.ts";

/** Where a field is read: a column of the sheet, the same text on every row, or the name of the sheet. */
export type Source = { column: number } | { constant: string } | { from: "sheet name" };

/** How an old sheet is to be read, as someone matched it. */
export type OldSheetPlan = {
  shape: ShapeCode;
  /** Sheets of the file that are read, each with the same headers on the same row. */
  sheets: string[];
  headerRow: number;
  sources: Record<string, Source>;
  /** Year of the columns whose header is a month alone. */
  year: number | null;
  /** What new statements are; validated ones count at once. */
  hoursState: "submitted" | "validated";
  /** An empty cell of the contract, the lot or the contractor repeats the one above (merged cells). */
  fillDown: boolean;
  /** Rows that cannot be read are left out with a warning; otherwise one of them refuses the whole sheet. */
  setAside: boolean;
  /** SIRET of names the installation does not know, by folded name. */
  sirets: Record<string, string>;
};

/** A plan as it is remembered for the next sheet with the same headers: columns by their folded header. */
export type RememberedPlan = {
  sources: Record<string, { header: string; nth: number } | { constant: string } | { from: "sheet name" }>;
  hoursState: "submitted" | "validated";
  fillDown: boolean;
  setAside: boolean;
  sirets: Record<string, string>;
};

/** By which headers a sheet is known again: folded, joined, without its columns of months, which differ each year. */
export function headersKey(words: readonly string[], months: ReadonlySet<number>): string {
  return words
    .map(foldHeader)
    .filter((word, position) => word !== "" && !months.has(position))
    .join("|");
}

/** Constants that change from one sheet to the next are not remembered. */
const neverKept: ReadonlySet<string> = new Set(["marche", "objet"]);

export function rememberedPlan(plan: OldSheetPlan, words: readonly string[]): RememberedPlan {
  const folded = words.map(foldHeader);
  const sources: RememberedPlan["sources"] = {};
  for (const [id, source] of Object.entries(plan.sources)) {
    if ("column" in source) {
      const header = folded[source.column] ?? "";
      const nth = folded.slice(0, source.column).filter((word) => word === header).length;
      if (header !== "") sources[id] = { header, nth };
    } else if (!("constant" in source) || !neverKept.has(id)) sources[id] = source;
  }
  const { hoursState, fillDown, setAside, sirets } = plan;
  return { sources, hoursState, fillDown, setAside, sirets };
}

/** Finds a remembered plan's columns in this sheet; those it no longer has are left out. */
export function recalledSources(
  { sources }: RememberedPlan,
  words: readonly string[],
): Record<string, Source> {
  const folded = words.map(foldHeader);
  const recalled: Record<string, Source> = {};
  for (const [id, source] of Object.entries(sources)) {
    if (!("header" in source)) {
      recalled[id] = source;
      continue;
    }
    const positions = folded.flatMap((word, position) => (word === source.header ? [position] : []));
    const column = positions[source.nth];
    if (column !== undefined) recalled[id] = { column };
  }
  return recalled;
}

/** Reads what the database kept; undefined when it is not what this version writes. */
export function parseRemembered(
  shape: string,
  json: string,
): (RememberedPlan & { shape: ShapeCode }) | undefined {
  if (!isShape(shape)) return undefined;
  try {
    return { ...(JSON.parse(json) as RememberedPlan), shape };
  } catch {
    return undefined;
  }
}
