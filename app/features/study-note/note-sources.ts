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
  return [...labourShares(lots, asked), ...rateSources(study, asked), hourlyCost(study, asked)];
}

function labourShares(lots: readonly StudyLot[], { references, today }: Asked): NoteSource[] {
  const used = new Map<string, NoteSource>();
  for (const { number, trade, labourShare, labourShareOrigin, labourShareReason } of lots) {
    if (labourShare === null) continue;
    const value = typedShare(labourShare);
    if (labourShareOrigin === "reference" && isTrade(trade)) {
      const label = `Part de main-d’œuvre, ${trades[trade].label.toLowerCase()}`;
      used.set(`${label} ${value}`, sourceOf(label, value, references("labour_share", trade, today)));
    } else {
      const label = `Part de main-d’œuvre, lot ${number}`;
      used.set(label, typed(label, value, labourShareReason));
    }
  }
  return [...used.values()];
}

function rateSources(study: Study, { references, today }: Asked): NoteSource[] {
  return scenarioCodes.map((scenario) => {
    const label = `Taux d’insertion, scénario ${scenarios[scenario].label.toLowerCase()}`;
    const rate = ratesOf(study)[scenario];
    const reference = references("insertion_rate", scenario, today);
    const value = typedShare(rate);
    return reference.value === (rate as number)
      ? sourceOf(label, value, reference)
      : typed(label, value, null);
  });
}

function hourlyCost({ hourlyCost: cost }: Study, { references, today }: Asked): NoteSource {
  const label = "Coût d’une heure de travail";
  const reference = references("hourly_cost", "default", today);
  const value = formatEuros(cost);
  return reference.value === (cost as number) ? sourceOf(label, value, reference) : typed(label, value, null);
}

function sourceOf(
  label: string,
  value: string,
  { source, from, toCheck, signedBy }: ValueInForce,
): NoteSource {
  const state = toCheck ? "à signer" : signedBy === null ? "source citée" : "signée";
  return { label, value, source: `${source}, depuis le ${formatDay(from)}`, state };
}

function typed(label: string, value: string, reason: string | null): NoteSource {
  return {
    label,
    value,
    source: reason === null ? "Saisi dans cette note" : `Saisi\u00a0: ${reason}`,
    state: "saisi",
  };
}
