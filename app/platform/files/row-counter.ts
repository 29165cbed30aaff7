import { countInWords } from "./file-limits.ts";
import { UnreadableFile } from "./sheet-source.ts";

/** Counts the rows of all sheets of a file, header lines left out; reading a sheet again counts it anew. */
export type RowCounter = { restart: (sheetName: string) => void; count: (sheetName: string) => void };

/** Refuses the row that passes the limit; `advice` is a French sentence that says what to do instead. */
export function rowCounter(limit: number, advice: string): RowCounter {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    restart: (sheetName) => {
      total -= Math.max(0, (counts.get(sheetName) ?? 0) - 1);
      counts.set(sheetName, 0);
    },
    count: (sheetName) => {
      const count = (counts.get(sheetName) ?? 0) + 1;
      counts.set(sheetName, count);
      if (count > 1) total += 1;
      if (total > limit)
        throw new UnreadableFile(`Le fichier dépasse ${countInWords(limit)} lignes. ${advice}`);
    },
  };
}

/** Refuses a row that reaches too far to the right. */
export function checkWidth(width: number, limit: number, sheetName: string, rowNumber: number): void {
  if (width <= limit) return;
  throw new UnreadableFile(
    `La ligne ${countInWords(rowNumber)} de la feuille «\u00a0${sheetName}\u00a0» va au-delà de ${countInWords(limit)} colonnes\u00a0: supprimez les colonnes en trop puis enregistrez le fichier.`,
  );
}
