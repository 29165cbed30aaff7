import { clauses, type ClauseKey } from "./clause-key.ts";
import { isPlaceholder, placeholders, usualPlaceholders, type Placeholder } from "./clause-placeholder.ts";
import { frenchSpaces } from "./french-spaces.ts";

/** What a study says of each placeholder; lines for those that are lists. `null` or absent: not known. */
export type ClauseValues = Partial<Record<Placeholder, string | readonly string[] | null>>;

const braces = /\{([^{}]*)\}/g;

/** Those the text of an article may use, the usual ones first. */
export function placeholdersOf(key: ClauseKey): Placeholder[] {
  return [...usualPlaceholders, ...clauses[key].placeholders];
}

/** What stands between braces and is no placeholder of that article, as written; a lone brace too. */
export function unknownPlaceholders(key: ClauseKey, text: string): string[] {
  const known: readonly string[] = placeholdersOf(key);
  const found = [...text.matchAll(braces)]
    .map((match) => match[1] ?? "")
    .filter((name) => !known.includes(name));
  const lone = text.replace(braces, "").match(/[{}]/g) ?? [];
  return [...new Set([...found.map((name) => `{${name}}`), ...lone])];
}

/** The text with every brace filled: what is not known says so where it stands, never a silent blank. */
export function fillClause(text: string, values: ClauseValues): string {
  const filled = text.replace(braces, (_, name: string) => {
    if (!isPlaceholder(name)) return toComplete(name);
    return valueOf(name, values) ?? toComplete(placeholders[name].label);
  });
  return frenchSpaces(filled);
}

/** « [à compléter : la pénalité par heure non faite] ». */
export function toComplete(what: string): string {
  return `[à compléter\u00a0: ${what}]`;
}

/** What a filled text still says is to complete, each once. */
export function toCompleteIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\[à compléter\u00a0: ([^\]]*)\]/g)].map((match) => match[1] ?? ""))];
}

function valueOf(name: Placeholder, values: ClauseValues): string | null {
  const value = values[name] ?? null;
  if (value === null || value.length === 0) return null;
  return typeof value === "string" ? value : value.map((line) => `- ${line}`).join("\n");
}
