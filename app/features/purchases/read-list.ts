import {
  readPurchaseSheet,
  mostListed,
  type PurchaseSheet,
} from "#app/domain/purchase-sheet/purchase-sheet.ts";
import { splitCells } from "#app/domain/purchase-sheet/split-cells.ts";
import { unmarkFormula } from "#app/platform/files/csv/formula-mark.ts";
import { formatNumber } from "#app/ui/french.ts";

/** Longer than a thousand lines of words: something else was pasted. */
const longestText = 500_000;

export type ReadList = Extract<PurchaseSheet, { outcome: "read" }> | { outcome: "refused"; why: string };

/** Reads a pasted list; `why` says in French why nothing of it can be. Cells of our own CSV come back as they were. */
export function readList(text: string, year: number): ReadList {
  const refused = (why: string): ReadList => ({ outcome: "refused", why });
  if (text.length > longestText) return refused(tooLong);
  const rows = splitCells(text).map(({ line, cells }) => ({ line, cells: cells.map(unmarkFormula) }));
  const sheet = readPurchaseSheet(rows, year);
  switch (sheet.outcome) {
    case "read":
      return sheet;
    case "empty":
      return refused("Rien à lire\u00a0: collez vos lignes, une par marché, ou choisissez un fichier.");
    case "too long":
      return refused(
        `Votre liste a ${formatNumber(sheet.rows)}\u00a0lignes\u00a0: collez-en ${formatNumber(mostListed)} au plus à la fois.`,
      );
    case "personal number":
      return refused(
        `La ligne ${String(sheet.line)} contient un numéro de sécurité sociale\u00a0: retirez-le, il ne doit être écrit nulle part. Rien n’a été gardé.`,
      );
  }
}

const tooLong =
  "Ce texte est trop long pour une liste de marchés\u00a0: collez vos lignes en plusieurs fois.";
