import type { ReminderLevel } from "#app/domain/late-statement.ts";
import { reminderLevels } from "#app/domain/reminder-text.ts";
import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";

/** Names of the filters and choices of the desk in the URL. */
export const deskParams = { search: "q", level: "niveau", chosen: "c", all: "toutes" } as const;

/** The level a URL asks for; a word that is none filters nothing. */
export function levelIn(params: URLSearchParams): ReminderLevel | null {
  const asked = params.get(deskParams.level);
  return reminderLevels.find((level) => String(level) === asked) ?? null;
}

type Sendable = { level: ReminderLevel | undefined; email: string | null; sentToday: boolean };

/** Whether a reminder may leave now: late enough, an address, none sent today. */
export function isToSend({ level, email, sentToday }: Sendable): boolean {
  return level !== undefined && email !== null && !sentToday;
}

/** What each level is, in a list of choices. */
export const levelWords: Record<ReminderLevel, string> = {
  1: "Première relance (5 jours et plus)",
  2: "Deuxième relance (15 jours et plus)",
  3: "Mise en demeure (30 jours et plus)",
};

type Findable = { name: string; title: string; reference: string; siret: string };

/** The text typed in the search field of the desk. */
export function searchIn(params: URLSearchParams): string {
  return params.get(deskParams.search)?.trim() ?? "";
}

/** The lines that hold every word of a search, in the company or the contract. */
export function foundLines<Line extends Findable>(lines: readonly Line[], search: string): Line[] {
  const words = searchedWords(search);
  return lines.filter(({ name, title, reference, siret }) => {
    const text = searchText(name, title, reference, siret);
    return holdsWords(text, words);
  });
}
