import { cellKey, isChanged, type GridCell } from "./grid-cells.ts";
import { countedOf, totalsOf, type Totals } from "./totals.ts";

export type StoreRow = { key: string; cells: readonly GridCell[] };
export type GridStore = ReturnType<typeof createGridStore>;

/**
 * What is typed in the grid, beside React: fields keep their own text, and only what depends on a key (its cell, its
 * row's total, the totals of the months) is drawn again.
 */
export function createGridStore(rows: readonly StoreRow[], typedFirst: Readonly<Record<string, string>>) {
  let cells = cellsOf(rows);
  let shown = rows;
  const typed = new Map(Object.entries(typedFirst).filter(([key, text]) => differs(cells, key, text)));
  const listeners = new Set<() => void>();
  const emit = (): void => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  const textOf = (row: StoreRow) => (cell: GridCell) => typed.get(cellKey(row.key, cell.month));
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** Notes what is typed in a cell; the text it shows is no change. */
    type(key: string, text: string): void {
      if (differs(cells, key, text)) typed.set(key, text);
      else typed.delete(key);
      emit();
    },
    /** The rows as they now are: what was typed and is now written is no change any more. */
    load(next: readonly StoreRow[]): void {
      if (next === shown) return;
      shown = next;
      cells = cellsOf(next);
      for (const [key, text] of typed) if (!differs(cells, key, text)) typed.delete(key);
      emit();
    },
    isTyped: (key: string): boolean => typed.has(key),
    typedText: (key: string): string | undefined => typed.get(key),
    count: (): number => typed.size,
    /** Hundredths: validated and declared hours of the months shown. */
    rowTotal(key: string): number {
      const row = shown.find((each) => each.key === key);
      if (!row) return 0;
      const { validated, waiting } = totalsOf(row.cells, textOf(row));
      return validated + waiting;
    },
    monthTotal(column: number | null, part: keyof Totals): number {
      return shown.reduce((sum, row) => {
        const own = column === null ? row.cells : row.cells.slice(column, column + 1);
        return own.reduce((total, cell) => total + countedOf(cell, textOf(row)(cell))[part], sum);
      }, 0);
    },
  };
}

function cellsOf(rows: readonly StoreRow[]): Map<string, GridCell> {
  return new Map(rows.flatMap(({ key, cells }) => cells.map((cell) => [cellKey(key, cell.month), cell])));
}

function differs(cells: ReadonlyMap<string, GridCell>, key: string, text: string): boolean {
  const cell = cells.get(key);
  return cell !== undefined && isChanged(cell, text);
}
