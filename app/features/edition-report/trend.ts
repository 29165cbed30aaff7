import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { periodBefore, type EditionPeriod } from "#app/domain/edition/edition-state.ts";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { figuresOf, type EditionFigure } from "./edition-figure.ts";

/** Hours achieved in a period; `null` when no edition of it was published. */
export type TrendPoint = { label: string; number: number | null; hours: EditionFigure | null };

/** At most that many periods, this one included. */
const mostPeriods = 8;

/**
 * Hours achieved over the editions, in time, without a gap: a period nobody published is a point without hours. `earlier` as
 * `earlierOf` picks them.
 */
export function hoursTrend(content: EditionContent, earlier: readonly EditionContent[]): TrendPoint[] {
  const editions = [content, ...earlier];
  const oldest = earlier.map(({ from }) => from).sort()[0] ?? content.from;
  const points: TrendPoint[] = [];
  let period: EditionPeriod = { kind: content.kind, from: content.from, to: content.to };
  while (points.length < mostPeriods && period.from >= oldest) {
    const edition = editions.find(({ from }) => from === period.from);
    points.unshift({
      label: shortPeriod(period),
      number: edition?.number ?? null,
      hours: edition ? hoursOf(edition) : null,
    });
    period = periodBefore(period);
  }
  return points;
}

function hoursOf({ tables }: EditionContent): EditionFigure {
  return figuresOf({ tables: tables.filter(({ id }) => id === "hours-by-territory") })("hours-by-territory");
}

/** `S1 2026`, `2026`. */
export function shortPeriod({ kind, from }: Pick<EditionContent, "kind" | "from">): string {
  const year = from.slice(0, 4);
  if (kind === "year") return year;
  return `${from.endsWith("-01") ? "S1" : "S2"} ${year}`;
}

/** « Troisième hausse de suite : 258 240 heures, contre 214 300 au départ. » Compares neighbouring periods that are both told. */
export function trendFact(points: readonly TrendPoint[]): string {
  const last = points.at(-1);
  const now = last?.hours?.value ?? null;
  if (last === undefined || now === null) {
    const isSecret = last?.hours?.status === "secret";
    return `Les heures de cette période ${isSecret ? "sont sous le secret statistique" : "ne sont pas connues"}.`;
  }
  const said = countOf(Math.round(now / 100), "heure");
  if (points.length === 1) return `Première édition de ce type\u00a0: ${said}.`;
  const before = points.at(-2)?.hours?.value ?? null;
  if (before === null) return `${said}\u202f; la période précédente n’est pas publiée.`;
  if (now === before) return `Stable\u00a0: ${said}, comme à la période précédente.`;
  const isUp = now > before;
  const run = runOf(points, isUp);
  const start = points.at(-1 - run)?.hours?.value ?? before;
  const word = isUp ? "hausse" : "baisse";
  const first = run === 1 ? atOnce(word) : `${ordinal(run)} ${word} de suite`;
  const from = `contre ${formatNumber(Math.round(start / 100))} ${run === 1 ? "à la période précédente" : "au départ"}`;
  return `${first}\u00a0: ${said}, ${from}.`;
}

/** How many periods in a row went that way, up to this one. */
function runOf(points: readonly TrendPoint[], isUp: boolean): number {
  let run = 0;
  for (let index = points.length - 1; index > 0; index -= 1) {
    const now = points[index]?.hours?.value ?? null;
    const before = points[index - 1]?.hours?.value ?? null;
    if (now === null || before === null || now === before || now > before !== isUp) break;
    run += 1;
  }
  return run;
}

const ordinals = ["Première", "Deuxième", "Troisième", "Quatrième", "Cinquième", "Sixième", "Septième"];

function ordinal(count: number): string {
  return ordinals[count - 1] ?? `${count}e`;
}

function atOnce(word: "hausse" | "baisse"): string {
  return `En ${word}`;
}
