import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { formatMonthName, formatMonthSpan } from "#app/ui/french-dates.ts";
import { atStart } from "#app/ui/french.ts";
import { periodName } from "./report-view-scope.ts";
import type { ScopeNames } from "./report-view.server.ts";

/** `année 2026`, or `de mars à octobre 2026`. */
export function periodWords(scope: Fa02Scope): string {
  return periodName(scope) ?? formatMonthSpan(scope.from, scope.to);
}

/** `pour l’année 2019`, `pour le 1er semestre 2026`, `de mars à octobre 2026`. */
export function overPeriod(scope: Fa02Scope): string {
  const name = periodName(scope);
  if (name !== undefined) return name.startsWith("année") ? `pour l’${name}` : `pour le ${name}`;
  return scope.from === scope.to ? `pour ${periodWords(scope)}` : periodWords(scope);
}

/** The scope in the title of the page: `année 2026, Maison de l’insertion du Grésivaudan`. */
export function scopeTitle({ report, names }: { report: { scope: Fa02Scope }; names: ScopeNames }): string {
  return [periodWords(report.scope), names.host].filter((part) => part !== null).join(", ");
}

/** Whose figures these are: `Maison de l’insertion, territoire Grésivaudan, marchés de Commune de Crolles`. */
export function scopeParts({ host, territory, authority }: ScopeNames): string[] {
  return [
    host,
    territory === null ? null : `territoire ${territory}`,
    authority === null ? null : `marchés de ${authority}`,
  ].filter((part) => part !== null);
}

/** `relevés validés jusqu’à octobre`, or that none is. */
export function validatedUpTo(
  { from, to }: Fa02Scope,
  months: ReadonlyArray<{ month: string; validated: number }>,
): string {
  const last = months.filter(({ validated }) => validated > 0).at(-1)?.month;
  if (last === undefined) return "aucun relevé validé";
  if (last === to) return "relevés validés jusqu’au dernier mois";
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  const name = oneYear ? formatMonthName(last) : formatMonthSpan(last, last);
  return `relevés validés jusqu’à ${name}`;
}

/** `Maison de l’insertion du Grésivaudan, année 2026`, as a sentence starts; `more` goes on. */
export function scopeSentence(scope: Fa02Scope, names: ScopeNames, ...more: string[]): string {
  return atStart([...scopeParts(names), periodWords(scope), ...more].join(", "));
}
