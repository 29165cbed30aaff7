import { countOf, formatNumber, formatPercent } from "#app/ui/french.ts";
import type { EditionFigure } from "./edition-figure.ts";
import type { ReportRow } from "./report-section.ts";

type Counted = {
  /** What is counted, with its article: « des heures réalisées », « des recrutements ». */
  ofWhat: string;
  /** When the total is 0. */
  none: string;
  /** What a line is, one and many: `territoire`, `territoires`. */
  lines?: Lines;
};

type Lines = readonly [one: string, many: string];
const anyLine: Lines = ["ligne", "lignes"];

/**
 * `Agglomération grenobloise : 44 % des heures réalisées, la plus forte part ; 2 lignes sous le secret.` The largest is only said to
 * be so when no hidden line can be above it: what is not told of the total is no more than it.
 */
export function shareFact(
  rows: readonly ReportRow[],
  column: number,
  total: EditionFigure,
  { ofWhat, none, lines = anyLine }: Counted,
): string {
  if (total.value === 0) return `${none}.`;
  const told = rows.flatMap(({ label, figures }) => {
    const value = figures[column]?.value ?? null;
    return value === null ? [] : [{ label, value }];
  });
  const top = told.reduce<(typeof told)[number] | undefined>(
    (best, row) => (best === undefined || row.value > best.value ? row : best),
    undefined,
  );
  const hidden = hiddenWords(rows, column, lines);
  if (top === undefined) return allHidden(rows, column);
  if (top.value <= 0) return `Aucune ligne au-dessus de zéro parmi celles qui sont publiées${hidden}.`;
  if (total.value === null || total.value <= 0) return `${top.label}${figureWords(top.value)}${hidden}.`;
  const rest = total.value - told.reduce((sum, { value }) => sum + value, 0);
  const isLargest = told.length > 1 && (hidden === "" || rest <= top.value);
  const share = percentOf(top.value, total.value);
  return `${top.label}\u00a0: ${share} ${ofWhat}${isLargest ? ", la plus forte part" : ""}${hidden}.`;
}

/** `De 31,0 % (Oisans) à 58,0 % (Porte des Alpes) d’allocataires du RSA parmi les participants.` */
export function rangeFact(
  rows: readonly ReportRow[],
  column: number,
  ofWhat: string,
  lines: Lines = anyLine,
): string {
  const told = rows.flatMap(({ label, figures }) => {
    const figure = figures[column];
    return figure?.status === "published" ? [{ label, value: figure.value }] : [];
  });
  const sorted = [...told].sort((one, other) => one.value - other.value);
  const low = sorted[0];
  const high = sorted.at(-1);
  const hidden = hiddenWords(rows, column, lines);
  if (low === undefined || high === undefined) return allHidden(rows, column);
  if (low.value === high.value) return `${formatPercent(low.value)} ${ofWhat}${hidden}.`;
  return `De ${formatPercent(low.value)} (${low.label}) à ${formatPercent(high.value)} (${high.label}) ${ofWhat}${hidden}.`;
}

/** `12 actions réalisées sur 30, soit 40 %.` when both are told. */
export function progressFact(
  done: EditionFigure,
  all: EditionFigure,
  words: { done: [string, string]; none: string; among: string },
): string {
  if (all.value === null || done.value === null) {
    const isSecret = all.status === "secret" || done.status === "secret";
    return `${words.none}\u00a0: ${isSecret ? "secret statistique" : "non disponible"}.`;
  }
  if (all.value === 0) return `${words.none}\u00a0: rien n’est encore prévu.`;
  return `${countOf(done.value, ...words.done)} sur ${formatNumber(all.value)} ${words.among}, soit ${percentOf(done.value, all.value)}.`;
}

function percentOf(part: number, whole: number): string {
  const percent = Math.round((part * 100) / whole);
  return part > 0 && percent === 0 ? "moins de 1\u00a0%" : `${formatNumber(percent)}\u00a0%`;
}

function figureWords(value: number): string {
  return `\u00a0: ${formatNumber(value)}`;
}

function hiddenWords(rows: readonly ReportRow[], column: number, lines: Lines): string {
  const hidden = rows.filter(({ figures }) => figures[column]?.status === "secret").length;
  return hidden === 0 ? "" : `\u202f; ${countOf(hidden, ...lines)} sous le secret`;
}

function allHidden(rows: readonly ReportRow[], column: number): string {
  const statuses = rows.map(({ figures }) => figures[column]?.status);
  if (statuses.includes("secret")) return "Aucun chiffre n’est montré ici\u00a0: secret statistique.";
  return "Aucune ligne disponible.";
}
