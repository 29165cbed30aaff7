/** The spaces of French typography, put where an editor typed ordinary ones. Applied twice, it changes nothing more. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ :/g, "\u00a0:")
    .replace(/ ([;!?])/g, "\u202f$1")
    .replace(/« /g, "«\u00a0")
    .replace(/ »/g, "\u00a0»")
    .replace(/(\d) (?=(?:%|€|h|heures?|jours?|mois|ETP)(?![\p{L}\d]))/gu, "$1\u00a0");
}
