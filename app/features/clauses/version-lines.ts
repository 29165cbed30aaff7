import { formatDay } from "#app/ui/french-dates.ts";
import type { FilledDocument } from "./study-kit.ts";

/** Which versions a kit was made with, one a line: « Textes du réseau, version 2 du 3 novembre 2026 : Pénalités. » */
export function versionLines(documents: readonly FilledDocument[]): string[] {
  const articles = documents.flatMap((document) => document.articles);
  const versions = new Map<string, string[]>();
  for (const { title, version, adoptedOn } of articles) {
    const words = `Textes du réseau, version ${version} du ${formatDay(adoptedOn)}`;
    const titles = versions.get(words) ?? [];
    if (!titles.includes(title)) titles.push(title);
    versions.set(words, titles);
  }
  if (versions.size === 1) return [...versions.keys()].map((words) => `${words}, pour tous les articles.`);
  return [...versions].map(([words, titles]) => `${words}\u00a0: ${titles.join("\u202f; ")}.`);
}
