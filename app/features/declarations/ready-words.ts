import { parseHours } from "#app/domain/insertion-hours.ts";
import { formatHours, formatNumber, plural } from "#app/ui/french.ts";
import { hoursField, type Typed } from "./declaration-form.ts";
import { isEditable, isOwed, type DeclaredLine } from "./declaration-page.ts";

/** « 2 personnes sur 4 », « 225,17 h prêtes »: of the lines that may be sent, those filled with hours one can read. */
export function readyWords(lines: readonly DeclaredLine[], typed: Typed): { count: string; hours: string } {
  const open = lines.filter(
    (line) => isOwed(line) || (isEditable(line) && isFilled(typed[hoursField(line)])),
  );
  const hours = open.flatMap((line) => parseHours(typed[hoursField(line)]?.trim() ?? "") ?? []);
  const total = hours.reduce<number>((sum, each) => sum + each, 0);
  const unit = open.some(({ kind }) => kind === "collective") ? "ligne" : "personne";
  return {
    count: `${formatNumber(hours.length)} ${plural(hours.length, unit)} sur ${formatNumber(open.length)}`,
    hours: `${formatHours(total)} ${plural(total / 100, "prête")}`,
  };
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
