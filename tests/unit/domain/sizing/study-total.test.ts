import { describe, expect, test } from "vitest";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { sizeScenario, toldHours, type StudyLotSizing } from "#app/domain/sizing/study-sizing.ts";
import { leadWords } from "#app/features/studies/lead-words.ts";

const percent = (share: number) => (share * 10_000) as Millionths;
const rates = { prudent: percent(5), usual: percent(7), ambitious: percent(10) };

function lot(changes: Partial<StudyLotSizing>): StudyLotSizing {
  return {
    id: "1",
    months: null,
    counted: true,
    amountLow: 1_000_000_00 as Cents,
    amountHigh: null,
    labourShare: percent(50),
    rate: null,
    hourlyCost: 30_00 as Cents,
    staff: null,
    rule: "fixed",
    amountPerHour: null,
    threshold: 0 as Cents,
    workedHours: null,
    ...changes,
  };
}

const totalOf = (...lots: StudyLotSizing[]) => sizeScenario({ rates, months: 12, lots }, "prudent").total;

const unknown = lot({ amountLow: null });
const byHours = lot({
  amountLow: null,
  rule: "share_of_hours",
  workedHours: 20_000_00 as InsertionHours,
});

describe("the total of a study", () => {
  test("without a duration of its own, is spread over the longest lot that owes hours, and no other", () => {
    const none = lot({ id: "2", months: 48, counted: false });
    const { measure } = sizeScenario(
      { rates, months: null, lots: [lot({ months: 12 }), none] },
      "prudent",
    ).total;
    expect(measure.fte).toBe(totalOf(lot({})).measure.fte);
    expect(sizeScenario({ rates, months: null, lots: [none] }, "prudent").total.measure.fte).toBeNull();
  });

  test("counts the lots whose amount is known, and says how many are not", () => {
    expect(totalOf(lot({}), unknown)).toMatchObject({
      hours: 833_00,
      amount: 1_000_000_00,
      unknownAmounts: 1,
      missing: 1,
      measure: { amountShare: 0.025 },
    });
    expect(totalOf(unknown)).toMatchObject({ amount: null, unknownAmounts: 1 });
  });

  test("is no share of the amount once hours come from a lot without one", () => {
    const total = totalOf(lot({}), byHours);
    expect(total).toMatchObject({ hours: 1_833_00, missing: 0 });
    expect(total.measure.amountShare).toBeNull();
  });

  test("is told as nothing while nothing is counted, never as 0", () => {
    expect(toldHours(totalOf(unknown))).toBeNull();
    expect(toldHours(totalOf(unknown, lot({ counted: false })))).toBeNull();
    expect(toldHours(totalOf(lot({ counted: false })))).toBe(0);
    expect(toldHours(totalOf(unknown, lot({})))).toBe(833_00);
    expect(toldHours(totalOf())).toBe(0);
  });

  test("opens the study in words: to come, nothing asked, or how many months", () => {
    const words = (...lots: StudyLotSizing[]) => {
      const told = { rate: rates.prudent, months: 12, category: null, able: null };
      const { before, fact, after } = leadWords({ total: totalOf(...lots), ...told });
      return before + fact + after;
    };
    expect(words(unknown)).toBe(
      "Les heures d’insertion ne peuvent pas encore être comptées. 1\u00a0lot reste à compléter.",
    );
    expect(words(lot({ counted: false }))).toBe("Aucune heure d’insertion n’est demandée pour l’instant.");
    expect(words(lot({}))).toBe(
      "Au taux de 5\u00a0%, ce marché ferait travailler une personne pendant un peu plus de 6 mois\u00a0: 833\u00a0heures, soit 119\u00a0jours.",
    );
  });
});
