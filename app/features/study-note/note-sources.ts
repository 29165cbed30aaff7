import type { Day } from "#app/domain/calendar.ts";
import type { References, ValueInForce } from "#app/domain/reference-value.ts";
import { scenarioCodes, scenarios } from "#app/domain/sizing/scenario.ts";
import { isTrade, trades } from "#app/domain/trade.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { ratesOf } from "#app/features/studies/sized-study.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatEuros } from "#app/ui/french.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** A value the note leans on: what it is, its value, where it comes from and since when, whether someone answers for it. */
export type NoteSource = { label: string; value: string; source: string; state: string };

type Asked = { references: References; today: Day };

/** Every reference value used, each with its source and date; one typed in the note says so. */
export function noteSources(study: Study, lots: readonly StudyLot[], asked: Asked): NoteSource[] {
  return [...labourShares(study, lots, asked), ...rateSources(study, asked), hourlyCost(study, asked)];
}

/** The table of today, else that of the day the note was opened: a value edited since does not answer for an older one. */
function daysOf({ createdOn }: Study, { today }: Pick<Asked, "today">): Day[] {
  return [today, createdOn];
}

function has(wanted: number) {
  return ({ value }: ValueInForce): boolean => value === wanted;
}

function labourShares(study: Study, lots: readonly StudyLot[], asked: Asked): NoteSource[] {
  const { references } = asked;
  const days = daysOf(study, asked);
  const used = new Map<string, NoteSource>();
  for (const { number, trade, labourShare, labourShareOrigin, labourShareReason } of lots) {
    if (labourShare === null) continue;
    const value = typedShare(labourShare);
    if (labourShareOrigin === "reference" && isTrade(trade)) {
      const label = `Part de main-d’œuvre, ${trades[trade].label.toLowerCase()}`;
      const found = days.map((day) => references("labour_share", trade, day)).find(has(labourShare));
      used.set(`${label} ${value}`, found ? sourceOf(label, value, found) : former(label, value));
    } else {
      const label = `Part de main-d’œuvre, lot ${number}`;
      used.set(label, typed(label, value, labourShareReason));
    }
  }
  return [...used.values()];
}

function rateSources(study: Study, asked: Asked): NoteSource[] {
  const days = daysOf(study, asked);
  return scenarioCodes.map((scenario) => {
    const label = `Taux d’insertion, scénario ${scenarios[scenario].label.toLowerCase()}`;
    const rate = ratesOf(study)[scenario];
    const value = typedShare(rate);
    const found = days.map((day) => asked.references("insertion_rate", scenario, day)).find(has(rate));
    return found ? sourceOf(label, value, found) : typed(label, value, null);
  });
}

function hourlyCost(study: Study, asked: Asked): NoteSource {
  const label = "Coût d’une heure de travail";
  const value = formatEuros(study.hourlyCost);
  const found = daysOf(study, asked)
    .map((day) => asked.references("hourly_cost", "default", day))
    .find(has(study.hourlyCost));
  return found ? sourceOf(label, value, found) : typed(label, value, null);
}

function sourceOf(
  label: string,
  value: string,
  { source, from, toCheck, signedBy }: ValueInForce,
): NoteSource {
  const state = toCheck ? "à signer" : signedBy === null ? "source citée" : "signée";
  return { label, value, source: `${source}, depuis le ${formatDay(from)}`, state };
}

function former(label: string, value: string): NoteSource {
  return { label, value, source: "Table du jour où le lot a été écrit, changée depuis", state: "à vérifier" };
}

function typed(label: string, value: string, reason: string | null): NoteSource {
  return {
    label,
    value,
    source: reason === null ? "Saisi dans cette note" : `Saisi\u00a0: ${reason}`,
    state: "saisi",
  };
}
