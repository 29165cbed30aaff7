import type { RecordReply } from "#app/features/record-form/record-reply.ts";

/** What the table of lots shows after it was refused, or a line was added. `known`: the lots the page was made with. */
export type LotsReply = RecordReply & { known: string };

/** Hidden fields of the table of lots, beside those of every record. */
export const lotsFields = { known: "known", scenario: "scenario" } as const;

export function writeKnown(ids: readonly string[]): string {
  return ids.join(" ");
}

export function readKnown(text: string): Set<string> {
  return new Set(text.split(" ").filter((id) => id !== ""));
}
