import { chartTexts, type PdfFigure } from "./pdf-figure.ts";

/** What a printed document holds, in the order it is read: plain data, so that it can be tested without drawing it. */
export type PdfContent = {
  /** Names the document: its first heading, its file’s title. */
  title: string;
  /** One line under the title: whose, of what, when. */
  subtitle: string;
  /** Who sends it. */
  author: string;
  /** Repeated at the foot of each page, one or two lines: scope and date, then what the figures count. */
  footer: readonly string[];
  blocks: readonly PdfBlock[];
};

export type PdfColumn = {
  head: string;
  /** Share of the page’s width: columns are wide in proportion. */
  width: number;
  align?: "left" | "right";
};

export type PdfTable = {
  kind: "table";
  /** Says what the table holds; read before it. */
  caption: string;
  columns: readonly PdfColumn[];
  /** As many cells as columns; the first one names its row. */
  rows: ReadonlyArray<readonly string[]>;
  foot?: readonly string[];
  /** To be filled in by hand: every cell is framed, rows are tall. */
  form?: boolean;
};

export type PdfBlock =
  | {
      kind: "heading";
      text: string;
      /** Points that stay with it on its page. */ keep: number;
      level?: HeadingLevel;
    }
  | { kind: "paragraph"; text: string; tone: ParagraphTone }
  | { kind: "list"; items: readonly string[]; /** Numbered, for steps to take in order. */ ordered?: boolean }
  | { kind: "facts"; facts: ReadonlyArray<readonly [name: string, value: string]> }
  | { kind: "fields"; labels: readonly string[]; /** Points left blank for each. */ height: number }
  | PdfTable
  | PdfFigure;

/** Under the title, which is level 1: a section, or a part of one. */
export type HeadingLevel = 2 | 3;

/** `lead`: the sentence that says it all; `soft`: a definition, a remark. */
export type ParagraphTone = "lead" | "body" | "soft";

/** A heading is never the last line of a page: at least this much of what follows stays with it, in points. */
const keptWithHeading = 64;

export function section(text: string, keep = keptWithHeading): PdfBlock {
  return { kind: "heading", text, keep };
}

/** A titled part of a section. */
export function subsection(text: string): PdfBlock {
  return { kind: "heading", text, keep: keptWithHeading, level: 3 };
}

export function paragraph(text: string, tone: ParagraphTone = "body"): PdfBlock {
  return { kind: "paragraph", text, tone };
}

export function list(items: readonly string[]): PdfBlock {
  return { kind: "list", items };
}

/** Steps to take, one after the other. */
export function numbered(items: readonly string[]): PdfBlock {
  return { kind: "list", items, ordered: true };
}

/** Names and values, one a line; a fact without a value is left out. */
export function facts(pairs: ReadonlyArray<readonly [name: string, value: string | null]>): PdfBlock {
  return {
    kind: "facts",
    facts: pairs.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value] as const])),
  };
}

export function table(table: Omit<PdfTable, "kind">): PdfTable {
  return { kind: "table", ...table };
}

/** Labels side by side above a blank to write or stamp in: « Fait à », « Le », « Signature ». */
export function fields(labels: readonly string[], height = 34): PdfBlock {
  return { kind: "fields", labels, height };
}

/** Everything a document says, one piece of text a line: what a test or a search reads. */
export function textOf({ title, subtitle, footer, blocks }: PdfContent): string {
  return [title, subtitle, ...blocks.flatMap(blockTexts), ...footer].join("\n");
}

function blockTexts(block: PdfBlock): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "list":
      return [...block.items];
    case "facts":
      return block.facts.map(([name, value]) => `${name} ${value}`);
    case "fields":
      return [...block.labels];
    case "table":
      return [
        block.caption,
        block.columns.map(({ head }) => head).join(" "),
        ...block.rows.map((row) => row.join(" ")),
        ...(block.foot ? [block.foot.join(" ")] : []),
      ];
    case "figure":
      return [block.sentence, ...chartTexts(block.chart)];
  }
}
