import { buyerKindOf } from "#app/domain/buyer-kind.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Derogation } from "#app/domain/exchange-codes.ts";
import type { DutyQuestion } from "#app/domain/law/social-duty.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** A lot as the law looks at it. `decided`: its buyer said what it carries, even nothing. */
export type LawLot = { number: string; carried: readonly Mechanism[]; decided: boolean };

/** What is known of a contract when one asks what the law says of it. */
export type LawQuestion = DutyQuestion & {
  lots: readonly LawLot[];
  /** What the amounts known of its lots come to, at the low end of a range; null when none is known. */
  lotsValue: Cents | null;
  derogation: Derogation | null;
  derogationReason: string | null;
  today: Day;
  /** The page where what is missing is written, for who may. */
  fillAt: string | null;
  /** The page where what each lot carries is decided, for who may. */
  decideAt: string | null;
};

type StudyFacts = Pick<
  Study,
  | "buyerKind"
  | "isPrivate"
  | "category"
  | "estimatedValue"
  | "consultationOn"
  | "derogation"
  | "derogationReason"
>;
type LotFacts = Pick<StudyLot, "number" | "mechanism" | "amountLow" | "amountHigh">;

/** What the law looks at in a stored study. `fillAt`: its page of dates and amounts; null for who may not change it. */
export function studyLawQuestion(
  study: StudyFacts,
  lots: readonly LotFacts[],
  { today, fillAt, decideAt = null }: { today: Day; fillAt: string | null; decideAt?: string | null },
): LawQuestion {
  return {
    buyer: buyerKindOf(study),
    category: study.category,
    estimatedValue: estimatedValueOf(study, lots),
    consultationOn: study.consultationOn,
    lots: lots.map(({ number, mechanism }) => ({
      number,
      carried: mechanism === null || mechanism === "none" ? [] : [mechanism],
      decided: mechanism !== null,
    })),
    lotsValue: lotsValueOf(lots),
    derogation: study.derogation,
    derogationReason: study.derogationReason,
    today,
    fillAt,
    decideAt,
  };
}

/**
 * The estimated value of a study: what was typed, or else the sum of its lots, at the high end of a range; null while a lot
 * has no amount. Our choice: an agreement counts for the most that may be ordered.
 */
export function estimatedValueOf(
  { estimatedValue }: Pick<Study, "estimatedValue">,
  lots: ReadonlyArray<Pick<StudyLot, "amountLow" | "amountHigh">>,
): Cents | null {
  if (estimatedValue !== null) return estimatedValue;
  const amounts = lots.map(({ amountLow, amountHigh }) => amountHigh ?? amountLow);
  if (amounts.length === 0 || amounts.includes(null)) return null;
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) as Cents;
}

function lotsValueOf(lots: ReadonlyArray<Pick<StudyLot, "amountLow">>): Cents | null {
  const known = lots.flatMap(({ amountLow }) => (amountLow === null ? [] : [amountLow]));
  return known.length === 0 ? null : (known.reduce<number>((sum, amount) => sum + amount, 0) as Cents);
}
