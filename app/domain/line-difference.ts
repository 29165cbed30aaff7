/** A line of two texts put side by side: in both, only in the first, only in the second. */
export type ComparedLine = { kind: "same" | "removed" | "added"; text: string };

/** What changes from one text to another, line by line: the fewest lines removed and added (longest common part). */
export function lineDifference(before: string, after: string): ComparedLine[] {
  const [left, right] = [before.split("\n"), after.split("\n")];
  const common = commonLengths(left, right);
  const lines: ComparedLine[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [was, is] = [left[row], right[column]];
    if (was !== undefined && was === is) {
      lines.push({ kind: "same", text: was });
      row += 1;
      column += 1;
    } else if (
      was !== undefined &&
      (is === undefined || at(common, row + 1, column) >= at(common, row, column + 1))
    ) {
      lines.push({ kind: "removed", text: was });
      row += 1;
    } else {
      lines.push({ kind: "added", text: is ?? "" });
      column += 1;
    }
  }
  return lines;
}

/** For each pair of places, how many lines the two ends have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  for (let row = left.length - 1; row >= 0; row -= 1) {
    const line = table[row];
    if (line === undefined) continue;
    for (let column = right.length - 1; column >= 0; column -= 1) {
      line[column] =
        left[row] === right[column]
          ? at(table, row + 1, column + 1) + 1
          : Math.max(at(table, row + 1, column), at(table, row, column + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
