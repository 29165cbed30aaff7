import { monthsOf, parseMonth, type Month, type Period } from "#app/domain/calendar.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";

type ScopeField = keyof Fa02Scope;
type ParamNames = Readonly<Record<ScopeField, string>>;

/** The scope in the address of pages, in French like every address of the product. */
export const pageParams = {
  from: "de",
  to: "a",
  territory: "territoire",
  host: "porteur",
  authority: "maitre_ouvrage",
} as const satisfies ParamNames;

/** The scope in the API. Source: exchange.md, §5. */
export const apiParams = {
  from: "from",
  to: "to",
  territory: "territory",
  host: "host",
  authority: "authority",
} as const satisfies ParamNames;

export type ScopeReading = { state: "read"; scope: Fa02Scope } | { state: "refused"; message: string };

/**
 * The scope an address asks for. `otherwise` is the period of an address that names none; without it a period must be
 * given. Empty parameters are absent ones. Refusals are French sentences.
 */
export function readScope(params: URLSearchParams, names: ParamNames, otherwise?: Period): ScopeReading {
  const given = (field: ScopeField): string | null => params.get(names[field])?.trim() || null;
  const month = (field: "from" | "to"): Month | undefined => {
    const text = given(field);
    return text === null ? otherwise?.[field] : parseMonth(text);
  };
  const [from, to] = [month("from"), month("to")];
  if (from === undefined || to === undefined) {
    const [first, last] = [`${names.from}=2026-01`, `${names.to}=2026-12`];
    return { state: "refused", message: `Donnez la période en mois, par exemple ${first} et ${last}.` };
  }
  if (from > to) {
    return {
      state: "refused",
      message: "La période finit avant de commencer\u00a0: inversez les deux mois.",
    };
  }
  return {
    state: "read",
    scope: { from, to, territory: given("territory"), host: given("host"), authority: given("authority") },
  };
}

/** `?de=2026-01&a=2026-12&porteur=…`: the address of a scope, after any page of the report. */
export function scopeSearch(scope: Fa02Scope): string {
  const fields = Object.keys(pageParams) as ScopeField[];
  const entries = fields.flatMap((field) => {
    const value = scope[field];
    return value === null ? [] : [[pageParams[field], value]];
  });
  return `?${new URLSearchParams(entries).toString()}`;
}

export type PeriodPreset = { label: string; period: Period };

/** The periods one click away: the year shown, those around it, its halves and quarters. */
export function periodPresets(year: number): PeriodPreset[] {
  const span = (label: string, first: number, last: number, of = year): PeriodPreset => ({
    label,
    period: { from: monthText(of, first), to: monthText(of, last) },
  });
  return [
    span(String(year - 1), 1, 12, year - 1),
    span(String(year), 1, 12),
    span(String(year + 1), 1, 12, year + 1),
    span("1er semestre", 1, 6),
    span("2e semestre", 7, 12),
    span("1er trimestre", 1, 3),
    span("2e trimestre", 4, 6),
    span("3e trimestre", 7, 9),
    span("4e trimestre", 10, 12),
  ];
}

/** `année 2026`, `1er semestre 2026`, `3e trimestre 2026`; undefined for any other period. */
export function periodName({ from, to }: Period): string | undefined {
  const year = Number(from.slice(0, 4));
  const preset = periodPresets(year).find(({ period }) => period.from === from && period.to === to);
  if (preset === undefined) return undefined;
  return monthsOf(preset.period).length === 12 ? `année ${year}` : `${preset.label} ${year}`;
}

/** The calendar year of a month, whole. */
export function yearOf(month: Month): Period {
  return wholeYear(Number(month.slice(0, 4)));
}

/** A calendar year as a period. */
export function wholeYear(year: number): Period {
  return { from: monthText(year, 1), to: monthText(year, 12) };
}

function monthText(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, "0")}` as Month;
}
