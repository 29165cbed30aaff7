/** A line of the table: what was measured, beside what, and the ratio it must reach. */
export type Measure = {
  name: string;
  milliseconds?: number;
  /** Anything else worth printing: requests/s, rows/s, memory. */
  detail?: string;
  beside?: { milliseconds: number; what: string };
  ratio?: number;
  atMost?: number;
  atLeast?: number;
};

/** One table; a ratio out of reach is marked. Returns whether every one was reached. */
export function printTable(measures: readonly Measure[], write: (line: string) => void): boolean {
  let reached = true;
  const rows = measures.map((measure) => {
    const ratio = ratioOf(measure);
    const ok = isReached(ratio, measure);
    reached &&= ok !== false;
    return [
      measure.name,
      measure.milliseconds === undefined ? "" : `${measure.milliseconds.toFixed(1)} ms`,
      measure.beside ? `${measure.beside.milliseconds.toFixed(1)} ms ${measure.beside.what}` : "",
      ratio === undefined ? "" : `×${ratio.toFixed(2)}`,
      goalOf(measure),
      ok === undefined ? "" : ok ? "reached" : "NOT REACHED",
      measure.detail ?? "",
    ];
  });
  const head = ["measure", "time", "beside", "ratio", "goal", "", "detail"];
  const widths = head.map((title, index) =>
    Math.max(...[head, ...rows].map((row) => (row[index] ?? title).length)),
  );
  for (const row of [head, widths.map((width) => "-".repeat(width)), ...rows]) {
    write(`| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`);
  }
  return reached;
}

function ratioOf({ milliseconds, beside, ratio }: Measure): number | undefined {
  if (ratio !== undefined) return ratio;
  return milliseconds !== undefined && beside ? milliseconds / beside.milliseconds : undefined;
}

function isReached(ratio: number | undefined, { atMost, atLeast }: Measure): boolean | undefined {
  if (ratio === undefined || (atMost === undefined && atLeast === undefined)) return undefined;
  return ratio <= (atMost ?? Infinity) && ratio >= (atLeast ?? 0);
}

function goalOf({ atMost, atLeast }: Measure): string {
  if (atMost !== undefined) return `≤ ${atMost}`;
  return atLeast === undefined ? "" : `≥ ${atLeast}`;
}
