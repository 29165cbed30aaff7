import type { Month, Period } from "../calendar.ts";

/** An edition covers a calendar semester, or a year; the year only if no semester of it was published. Source: trust.md. */
export const editionKinds = {
  semester: { label: "Semestre" },
  year: { label: "Année" },
} as const satisfies Record<string, { label: string }>;
export type EditionKind = keyof typeof editionKinds;

/**
 * `computing`: asked, at work in a process of its own; `failed`: it stopped; `refused`: no protection exists without
 * merging; `draft`: computed and protected, the animator's alone; `published`: numbered, dated, frozen for ever.
 */
export const editionStates = {
  computing: { label: "Calcul en cours" },
  failed: { label: "Calcul interrompu" },
  refused: { label: "Refusée par le contrôle" },
  draft: { label: "Brouillon" },
  published: { label: "Publiée" },
} as const satisfies Record<string, { label: string }>;
export type EditionState = keyof typeof editionStates;

export type EditionPeriod = Period & { kind: EditionKind };

/** `2026-S1`, `2026-S2` or `2026`; anything else is undefined. */
export function parseEditionPeriod(text: string): EditionPeriod | undefined {
  const match = /^((?:19|20|21)\d\d)(?:-S([12]))?$/.exec(text);
  if (!match) return undefined;
  const [, year = "", half] = match;
  const month = (number: string): Month => `${year}-${number}` as Month;
  if (half === undefined) return { kind: "year", from: month("01"), to: month("12") };
  return half === "1"
    ? { kind: "semester", from: month("01"), to: month("06") }
    : { kind: "semester", from: month("07"), to: month("12") };
}

/** The word of a period in addresses and choices: what `parseEditionPeriod` reads. */
export function editionPeriodCode({ kind, from }: EditionPeriod): string {
  const year = from.slice(0, 4);
  if (kind === "year") return year;
  return `${year}-S${from.endsWith("-01") ? 1 : 2}`;
}

/** « 1er semestre 2026 », « Année 2026 ». */
export function editionPeriodWords({ kind, from }: EditionPeriod): string {
  const year = from.slice(0, 4);
  if (kind === "year") return `Année ${year}`;
  return `${from.endsWith("-01") ? "1er" : "2e"} semestre ${year}`;
}

/** The period of the same kind just before. */
export function periodBefore({ kind, from }: EditionPeriod): EditionPeriod {
  const year = Number(from.slice(0, 4));
  const code = kind === "year" ? `${year - 1}` : from.endsWith("-01") ? `${year - 1}-S2` : `${year}-S1`;
  return parseEditionPeriod(code) ?? { kind, from, to: from };
}
