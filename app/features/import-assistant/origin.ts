import { fieldAt } from "#app/domain/old-sheet/output.ts";
import type { Remark, Remarks } from "#app/features/exchange/remarks.ts";

/** Where a row of the workbook comes from: the sheet and row of the old file, and the header its hours stood under. */
export type Place = { sheet: string; row: number; word: string | undefined };

/** The places of the rows written so far, by sheet of the workbook, in order. */
export type Origin = Map<string, Place[]>;

/** The workbook's first row is its header. */
const firstRow = 2;

/**
 * Says of the old file what the import says of the workbook made of it: its sheet, its row and its header. `wordOf`:
 * what the old file calls a field.
 */
export function remarksOfOrigin(
  remarks: Remarks,
  origin: Origin,
  wordOf: (field: string) => string,
): Remarks {
  return {
    ...remarks,
    add: (remark) => {
      remarks.add(translated(remark, origin, wordOf));
    },
  };
}

function translated(remark: Remark, origin: Origin, wordOf: (field: string) => string): Remark {
  const { sheet, row, column } = remark;
  const place = sheet === null || row === null ? undefined : origin.get(sheet)?.[row - firstRow];
  if (sheet === null || place === undefined) return remark;
  const field = column === null ? undefined : fieldAt(sheet, column);
  const word = place.word ?? (field === undefined ? column : wordOf(field));
  return { ...remark, sheet: place.sheet, row: place.row, column: word };
}
