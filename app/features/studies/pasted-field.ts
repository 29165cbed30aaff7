import { z } from "zod";
import { countPastedLines, mostPastedLines, readPastedLots } from "#app/domain/pasted-lots/pasted-lots.ts";
import type { PastedLots } from "#app/domain/pasted-lots/pasted-lot.ts";
import { formatList, formatNumber } from "#app/ui/french.ts";

/** Far more than that many lines of a table hold. */
const longestPaste = 300_000;

const noLot =
  "Aucun lot n’est lu dans ce texte\u00a0: collez au moins un intitulé par ligne, par exemple «\u00a01 Maçonnerie 1\u202f000\u202f000\u00a0€\u00a0».";

/** What was pasted, read as lots; null when nothing was. Refuses too many lines, a NIR, and a text without any lot. */
export const optionalPastedLots = z
  .string()
  .optional()
  .transform((text, ctx): PastedLots | null => {
    if (text === undefined || text.trim() === "") return null;
    const refuse = (message: string): null => {
      ctx.addIssue({ code: "custom", message });
      return null;
    };
    const lines = countPastedLines(text);
    if (lines > mostPastedLines || text.length > longestPaste) return refuse(tooMany(lines));
    const read = readPastedLots(text);
    const withNir = read.remarks.filter(({ why }) => why === "NIR").map(({ line }) => String(line));
    if (withNir.length > 0) return refuse(nirMessage(withNir));
    return read.lots.length === 0 ? refuse(noLot) : read;
  });

function tooMany(lines: number): string {
  return `Ce texte a ${formatNumber(lines)}\u00a0lignes\u00a0: collez-en au plus ${formatNumber(mostPastedLines)} à la fois, puis recommencez avec la suite.`;
}

function nirMessage(lines: readonly string[]): string {
  const where =
    lines.length === 1
      ? `La ligne ${lines[0] ?? ""} contient`
      : `Les lignes ${formatList(lines)} contiennent`;
  return `${where} un numéro de sécurité sociale\u00a0: retirez-le, il ne doit être écrit nulle part.`;
}
