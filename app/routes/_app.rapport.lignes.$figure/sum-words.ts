import type { RowsBehind } from "#app/features/report/behind-row.ts";
import { countOf, formatHours, formatNumber } from "#app/ui/french.ts";

/** The hours column a figure is the total of; null for a figure that counts contracts or commitments. */
export function hoursColumn(path: string): "forecast" | "achieved" | "pending" | null {
  const key = path.split(".").at(-1);
  return key === "forecast" || key === "achieved" || key === "pending" ? key : null;
}

/** The figure as its sentence wrote it. */
export function figureText(path: string, { rows, sum }: RowsBehind): string {
  if (rows === "statements" || (rows === "commitments" && hoursColumn(path) !== null))
    return formatHours(sum);
  return rows === "qualitative" ? formatNumber(sum / 100, sum % 100 === 0 ? 0 : 2) : formatNumber(sum);
}

/** Singular and plural of a row, for the pages under the table. */
export function rowNoun(rows: RowsBehind["rows"]): readonly [string, string] {
  switch (rows) {
    case "commitments":
      return ["engagement", "engagements"];
    case "statements":
      return ["relevé", "relevés"];
    case "persons":
      return ["ligne", "lignes"];
    case "hires":
      return ["embauche", "embauches"];
    case "structures":
      return ["structure", "structures"];
    case "cohort":
      return ["personne", "personnes"];
    case "actions":
    case "qualitative":
      return ["action", "actions"];
  }
}

/** How the rows make the number, when it is not one row for one. */
export function sumSentence(path: string, { rows, count, sum }: RowsBehind): string {
  if (rows === "commitments" && path.endsWith(".contracts")) {
    return `${countOf(sum, "marché")}, ${countOf(count, "engagement actif", "engagements actifs")}\u00a0: un marché compte une fois, même avec plusieurs engagements.`;
  }
  if (rows === "persons") {
    return "Les personnes des relevés collectifs ne peuvent pas être distinguées\u00a0: le plus grand effectif des mois validés compte, par employeur et par engagement.";
  }
  return "";
}
