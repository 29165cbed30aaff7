/** What is said of one cell: why it was refused, or what is to be seen of it. */
export type CellNote = { key: string; row: string; month: string; tone: "late" | "at_risk"; words: string };

/** What the page shows of a grid that was sent and not written. */
export type GridReply = {
  /** The fact, in a sentence. */
  said: string;
  tone: "late" | "at_risk" | "done";
  notes: CellNote[];
  /** What is typed, by the name of the cell: kept. */
  typed: Record<string, string>;
  /** What was seen of a hire, changed by what the notes tell. */
  seen: Record<string, string>;
};
