import { countOf, formatList, formatNumber, formatPercent, plural } from "#app/ui/french.ts";
import { figureInColumn } from "#app/features/edition-report/figure-words.ts";
import type { EditionFigure } from "#app/features/edition-report/edition-figure.ts";
import type { FigureUnit } from "#app/features/edition-report/indicator-line.ts";

/** A line of a chart: its name and its figure. */
export type Charted = { label: string; figure: EditionFigure };
/** What lines are (`territoire`, `territoires`), and what is counted (`Heures réalisées`). */
export type ChartNouns = { line: string; lines: string; counted: string };

/** `Heures réalisées : Porte des Alpes vient en tête avec 31 204,00 h, soit 12,1 % du total ; 2 territoires sont sous le secret.` */
export function leadingSentence(
  lines: readonly Charted[],
  { total, unit, nouns }: { total: EditionFigure; unit: FigureUnit; nouns: ChartNouns },
): string {
  const first = lines.reduce<Charted | null>(
    (best, line) => ((line.figure.value ?? 0) > (best?.figure.value ?? 0) ? line : best),
    null,
  );
  const hidden = hiddenWords(lines, nouns);
  if (first === null || first.figure.value === null) return noneWords(lines, nouns, hidden);
  const share =
    total.value === null || total.value <= 0
      ? ""
      : `, soit ${formatPercent(first.figure.value / total.value)} du total`;
  // A figure that is hidden beside others may be the largest of all.
  const ahead = hidden === "" ? "" : " des chiffres publiés";
  const amount = `${figureInColumn(first.figure, unit)}${unit === "hours" ? "\u00a0h" : ""}`;
  return `${nouns.counted}\u00a0: ${first.label} vient en tête${ahead} avec ${amount}${share}${hidden}.`;
}

function noneWords(lines: readonly Charted[], { counted }: ChartNouns, hidden: string): string {
  if (lines.length === 0 || lines.every(({ figure }) => figure.status === "missing")) {
    return `${counted}\u00a0: chiffres non disponibles.`;
  }
  if (lines.every(({ figure }) => figure.status === "secret")) {
    return `${counted}\u00a0: tous les chiffres sont sous le secret statistique.`;
  }
  return `${counted}\u00a0: 0 dans la période${hidden}.`;
}

/** `; 2 territoires sont sous le secret`, and what is not known. */
export function hiddenWords(lines: readonly Charted[], { line, lines: many }: ChartNouns): string {
  const count = (status: EditionFigure["status"]) =>
    lines.filter(({ figure }) => figure.status === status).length;
  const parts = [
    { of: count("secret"), words: "sous le secret" },
    { of: count("missing"), words: "sans chiffre disponible" },
  ].flatMap(({ of, words }) =>
    of === 0 ? [] : [`${countOf(of, line, many)} ${plural(of, "est", "sont")} ${words}`],
  );
  return parts.length === 0 ? "" : `\u202f; ${formatList(parts)}`;
}

/** `7 territoires sur 13 ont réalisé au moins ce qui était prévu…`; only lines whose two figures are published count. */
export function reachedSentence(
  lines: ReadonlyArray<{ done: EditionFigure; due: EditionFigure }>,
  { line, lines: many }: Pick<ChartNouns, "line" | "lines">,
  words: { reached: string; none: string },
): string {
  const known = lines.filter(({ done, due }) => done.value !== null && due.value !== null && due.value > 0);
  if (known.length === 0) return words.none;
  const reached = known.filter(({ done, due }) => (done.value ?? 0) >= (due.value ?? 0)).length;
  const others = lines.length - known.length;
  const beside =
    others === 0
      ? ""
      : `\u202f; ${plural(others, `${formatNumber(others)}\u00a0autre n’est pas comparé`, `${formatNumber(others)}\u00a0autres ne sont pas comparés`)} (sans prévision, secret ou non disponible)`;
  const subject = reached === 0 ? `Aucun ${line}` : countOf(reached, line, many);
  return `${subject} sur ${formatNumber(known.length)} ${plural(reached, "a", "ont")} ${words.reached}${beside}.`;
}
