import type { Day } from "../calendar.ts";

/** The words of an article. */
export type ClauseWords = {
  title: string;
  /** Paragraphs apart by a blank line; a line that starts with « - » is an item of a list. */
  body: string;
};

/** `version` 1 came with the product, on the day it was written; the others were adopted by the network. */
export type ClauseText = ClauseWords & { version: number; adoptedOn: Day; isShipped: boolean };

export type ClauseBlock = { kind: "paragraph"; text: string } | { kind: "list"; items: string[] };

/** A text as paragraphs and lists. */
export function clauseBlocks(body: string): ClauseBlock[] {
  const blocks: ClauseBlock[] = [];
  for (const part of body.split(/\n{2,}/)) {
    for (const line of part.split("\n").map((text) => text.trim())) addLine(blocks, line);
    blocks.push({ kind: "paragraph", text: "" });
  }
  return blocks.filter((block) => block.kind === "list" || block.text !== "");
}

function addLine(blocks: ClauseBlock[], line: string): void {
  const item = /^[-–•]\s+(.*)$/u.exec(line)?.[1];
  const last = blocks.at(-1);
  if (item === undefined) blocks.push({ kind: "paragraph", text: line });
  else if (last?.kind === "list") last.items.push(item);
  else blocks.push({ kind: "list", items: [item] });
}
