import { expect, test } from "vitest";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { SizedLot } from "#app/domain/sizing/lot-sizing.ts";
import { lotArithmetic } from "#app/features/studies/lot-arithmetic.ts";

const euros = (amount: number) => (amount * 100) as Cents;
const percent = (share: number) => Math.round(share * 10_000) as Millionths;

function lot(overrides: Partial<SizedLot & { counted: boolean }> = {}): SizedLot & { counted?: boolean } {
  return {
    amountLow: euros(1_000_000),
    amountHigh: null,
    labourShare: percent(50),
    rate: null,
    hourlyCost: euros(30),
    staff: null,
    rule: "fixed",
    amountPerHour: null,
    threshold: euros(0),
    workedHours: null,
    ...overrides,
  };
}

/** The arithmetic with plain spaces. */
function written(sized: ReturnType<typeof lot>, rate = 7.5, worded = true): string {
  const told = lotArithmetic(sized, percent(rate), { worded });
  const text =
    told.missing ?? [told.steps, "=", told.result, ...(told.range === null ? [] : [told.range])].join(" ");
  return text.replace(/[\u00a0\u202f]/g, " ");
}

const framework = { rule: "per_amount", amountPerHour: euros(2_000), threshold: euros(2_700_000) } as const;

test.each([
  [
    "every factor says what it is",
    lot(),
    "1 000 000 € × 50 % de main-d’œuvre × 7,5 % d’insertion ÷ 30 € de l’heure = 1 250 h",
  ],
  [
    "the lot's own rate is the one written",
    lot({ rate: percent(5) }),
    "1 000 000 € × 50 % de main-d’œuvre × 5 % d’insertion ÷ 30 € de l’heure = 833,33, arrondi à l’heure = 833 h",
  ],
  [
    "staff taken over",
    lot({ amountLow: euros(480_000), labourShare: percent(80), staff: { staff: 8, kept: 6 } }),
    "480 000 € × 80 % de main-d’œuvre × (1 − 6 ÷ 8) de personnel nouveau × 7,5 % d’insertion ÷ 30 € de l’heure = 240 h",
  ],
  [
    "a range is sized on its middle, and says both ends",
    lot({ amountLow: euros(800_000), amountHigh: euros(1_200_000) }),
    "(800 000 € + 1 200 000 €) ÷ 2 × 50 % de main-d’œuvre × 7,5 % d’insertion ÷ 30 € de l’heure = 1 250 h de 1 000 à 1 500 h selon le montant",
  ],
  [
    "per amount, past the threshold",
    lot({ ...framework, amountLow: euros(4_000_000) }),
    "(4 000 000 € − 2 700 000 €) ÷ 2 000 € = 650 h",
  ],
  [
    "per amount, whole hours only",
    lot({ ...framework, amountLow: euros(4_001_000) }),
    "(4 001 000 € − 2 700 000 €) ÷ 2 000 € = 650,50, seules les heures entières comptent = 650 h",
  ],
  [
    "per amount, under the threshold",
    lot({ ...framework, amountLow: euros(2_000_000) }),
    "2 000 000 € ne dépassent pas le seuil de 2 700 000 € = 0 h",
  ],
  [
    "per amount, without a threshold",
    lot({ ...framework, threshold: euros(0), amountLow: euros(10_000) }),
    "10 000 € ÷ 2 000 € = 5 h",
  ],
  [
    "a share of hours already known",
    lot({ rule: "share_of_hours", workedHours: 12_000_00 as InsertionHours }),
    "12 000 h travaillées × 7,5 % d’insertion = 900 h",
  ],
  ["a lot without hours", lot({ counted: false }), "sans clause en heures = 0 h"],
  [
    "an amount of zero is an amount",
    lot({ amountLow: euros(0) }),
    "0 € × 50 % de main-d’œuvre × 7,5 % d’insertion ÷ 30 € de l’heure = 0 h",
  ],
  [
    "nothing known",
    lot({ amountLow: null, labourShare: null }),
    "à compléter : montant et part de main-d’œuvre",
  ],
  ["no amount for an hour", lot({ rule: "per_amount" }), "à compléter : montant pour une heure"],
])("%s", (_, sized, expected) => {
  expect(written(sized)).toBe(expected);
});

test("after the first line, numbers alone; half an hour goes up, and is said", () => {
  const lift = lot({ amountLow: euros(95_000), labourShare: percent(20) });
  expect(written(lift, 7.5, false)).toBe("95 000 € × 20 % × 7,5 % ÷ 30 € = 47,50, arrondi à l’heure = 48 h");
});

test("what went down from a little less than half an hour says so", () => {
  const lift = lot({ amountLow: 94_999_00 as Cents, labourShare: percent(20) });
  expect(written(lift, 7.5, false)).toContain("= un peu moins de 47,50, arrondi à l’heure = 47 h");
});
