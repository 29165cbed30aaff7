import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { checkWords } from "#app/features/hours/check-words.ts";

const hours = (value: number) => value as InsertionHours;
const day = (text: string) => text as Day;
const other = (contractTitle: string) => ({
  hours: hours(100_00),
  startsOn: day("2026-10-01"),
  endsOn: null,
  contractTitle,
});

const spoken: [HoursCheck, string][] = [
  [
    { code: "impossible_hours", severity: "refused", most: hours(744_00) },
    "Aucun mois ne compte plus de 744 h : écrivez les heures du mois, par exemple 151,67.",
  ],
  [
    { code: "outside_hire", severity: "refused", startsOn: day("2026-10-05"), endsOn: day("2026-10-12") },
    "Le contrat ne couvre pas ce mois : il va du 5 octobre 2026 au 12 octobre 2026.",
  ],
  [
    { code: "outside_hire", severity: "refused", startsOn: day("2026-11-01"), endsOn: null },
    "Le contrat ne couvre pas ce mois : il commence le 1er novembre 2026.",
  ],
  [
    { code: "over_month_limit", severity: "alert", limit: hours(220_00), suggested: hours(151_67) },
    "Vouliez-vous écrire 151,67 ? Plus de 220 h dans un mois, c’est rare.",
  ],
  [
    { code: "over_month_limit", severity: "alert", limit: hours(220_00), suggested: null },
    "Plus de 220 h dans un mois : vérifiez le nombre.",
  ],
  [
    { code: "not_eligible", severity: "alert", until: day("2026-09-30") },
    "L’éligibilité s’est terminée le 30 septembre 2026.",
  ],
  [
    { code: "over_objective", severity: "alert", due: hours(1_480_00), total: hours(1_505_50) },
    "Avec ces heures, l’engagement atteint 1 505,50 h, plus que les 1 480 h dues.",
  ],
];

describe("a check in words", () => {
  test.for(spoken)("%o", ([check, words]) => {
    expect(checkWords(check).replace(/[\u00a0\u202f]/g, " ")).toBe(words);
  });

  test("the same person twice names each other contract once, and says « autre embauche » without a title", () => {
    const twice = (...others: ReturnType<typeof other>[]) =>
      checkWords({ code: "same_person_twice", severity: "alert", others, total: hours(251_67) });
    expect(twice(other("Crèche"), other("Crèche"))).toContain(
      "sur «\u00a0Crèche\u00a0», 251,67\u00a0h en tout",
    );
    expect(twice(other(""))).toContain("sur 1\u00a0autre embauche");
  });
});
