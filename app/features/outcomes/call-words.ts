import { daysCountingBoth, type Day } from "#app/domain/calendar.ts";
import { callResults } from "#app/domain/call-result.ts";
import {
  outcomeReasons,
  outcomeSituations,
  type OutcomeCheckpoint,
  type OutcomeReason,
  type OutcomeSituation,
} from "#app/domain/outcome-situation.ts";
import { formatDay, formatTightDay } from "#app/ui/french-dates.ts";
import { countOf, inSentence } from "#app/ui/french.ts";
import type { OptionGroup } from "#app/ui/select-field.tsx";
import type { DueCall } from "./due-calls.server.ts";

/** « Sortie le 14 mai 2026 », « 6 mois dus le 14 novembre 2026 ». */
export function dueWords({ checkpoint, dueOn }: { checkpoint: OutcomeCheckpoint; dueOn: string }): string {
  if (checkpoint === "exit") return `Sortie le ${formatDay(dueOn)}`;
  return `${checkpoint}\u00a0mois dus le ${formatDay(dueOn)}`;
}

/** The same for a tight table: « 6 mois dus le 14 nov. 2026 ». */
export function tightDueWords({ checkpoint, dueOn }: Pick<DueCall, "checkpoint" | "dueOn">): string {
  const what = checkpoint === "exit" ? "Sortie le" : `${checkpoint}\u00a0mois dus le`;
  return `${what} ${formatTightDay(dueOn)}`;
}

/** How late it is: « depuis 8 jours », « aujourd’hui », « dans 6 jours ». */
export function ageWords(dueOn: Day, today: Day): string {
  const days = daysCountingBoth(dueOn, today) - 1;
  if (days === 0) return "aujourd’hui";
  return days > 0 ? `depuis ${countOf(days, "jour")}` : `dans ${countOf(-days, "jour")}`;
}

/** « 2 appels, le dernier le 14 nov. 2026 : sans réponse »; « Aucun appel ». */
export function attemptsWords({
  attempts,
  lastOn,
  lastResult,
}: Pick<DueCall, "attempts" | "lastOn" | "lastResult">): string {
  if (attempts === 0 || lastOn === null || lastResult === null) return "Aucun appel";
  const result = inSentence(callResults[lastResult].label);
  const when = attempts === 1 ? `le ${formatTightDay(lastOn)}` : `le dernier le ${formatTightDay(lastOn)}`;
  return `${countOf(attempts, "appel")}, ${when}\u00a0: ${result}`;
}

/** « CDI (emploi durable) »; the situation alone when no reason was given. */
export function situationWords(situation: OutcomeSituation, reason: OutcomeReason | null): string {
  if (reason === null) return outcomeSituations[situation];
  if (reason === "no_news") return "Injoignable, sans nouvelles";
  return `${outcomeReasons[reason].label} (${inSentence(outcomeSituations[situation])})`;
}

/** Reasons to choose from, grouped by the situation each says. */
export const reasonOptions: readonly OptionGroup[] = (
  Object.entries(outcomeSituations) as Array<[OutcomeSituation, string]>
).map(([situation, label]) => ({
  label,
  options: (Object.keys(outcomeReasons) as OutcomeReason[])
    .filter((reason) => outcomeReasons[reason].situation === situation)
    .map((reason) => ({ value: reason, label: outcomeReasons[reason].label })),
}));

export const callResultOptions = Object.entries(callResults).map(([value, { label }]) => ({ value, label }));
