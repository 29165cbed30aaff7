import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import type { GrantProjection } from "#app/domain/grant-projection.ts";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { formatMonthName } from "#app/ui/french-dates.ts";

/** RSA recipients since January, at the end of a month that has begun; `expected` null without a target. */
export type ReachMonth = { month: string; reached: number; expected: number | null };

/** « 27 allocataires du RSA fin novembre, pour 37 attendus à ce rythme. » */
export function reachFact(months: readonly ReachMonth[], grant: GrantGauge | null): string {
  const last = months.at(-1);
  if (last === undefined) return "L’année n’a pas commencé\u00a0: rien à compter encore.";
  const reached = `${countOf(last.reached, "allocataire du RSA", "allocataires du RSA")} fin ${formatMonthName(last.month)}`;
  if (grant?.rsaTarget == null || grant.rsaTarget <= 0) return `${reached}, sans objectif fixé.`;
  const due = months.findLast(({ expected }) => expected !== null);
  if (due?.expected == null)
    return `${reached}, sur un objectif de ${formatNumber(grant.rsaTarget)} dans l’année.`;
  const target = `si l’objectif de ${formatNumber(grant.rsaTarget)} était atteint à pas réguliers`;
  if (due === last) return `${reached}, pour ${formatNumber(due.expected)} ${target}.`;
  return `${reached}\u202f; ${formatNumber(due.reached)} fin ${formatMonthName(due.month)}, pour ${formatNumber(due.expected)} ${target}.`;
}

/** What the alert of a short pace says: reached, expected, projected. */
export function shortPaceWords(grant: GrantGauge, { expected, projected }: GrantProjection): string {
  const reached = countOf(grant.rsaReached, "allocataire du RSA", "allocataires du RSA");
  const wanted = expected === null ? "" : `, pour ${formatNumber(expected)} attendus à ce jour`;
  const end =
    projected === null || grant.rsaTarget === null
      ? ""
      : ` À ce rythme, ${formatNumber(projected)} au 31\u00a0décembre sur ${formatNumber(grant.rsaTarget)}.`;
  return `${reached}${wanted}.${end}`;
}
