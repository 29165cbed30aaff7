import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import { grantProjection } from "#app/domain/grant-projection.ts";
import { preferredType } from "#app/features/api/preferred-type.ts";
import {
  fixedPartAmount,
  paceWords,
  projectionArithmetic,
  variablePartAmount,
  variablePartWords,
} from "#app/features/report/grant-words-view.ts";
import { overPeriod } from "#app/features/report/scope-words-view.ts";
import { apiParams, pageParams, readScope, scopeSearch } from "#app/features/report/report-view-scope.ts";
import { monthsFact, shownMonths } from "#app/routes/_app.rapport._index/month-facts.ts";

const year = { from: "2026-01" as Month, to: "2026-12" as Month };
const scope = { ...year, territory: null, host: null, authority: null };

describe("the scope in an address", () => {
  const read = (search: string) => readScope(new URLSearchParams(search), apiParams);

  test("goes out and comes back", () => {
    const asked = { ...scope, territory: "oisans", host: "20001816600018" };
    const search = new URLSearchParams(scopeSearch(asked));
    expect(readScope(search, pageParams)).toEqual({ state: "read", scope: asked });
  });

  test.each([
    "",
    "from=2026-01",
    "from=2026-13&to=2026-12",
    "from=janvier&to=2026-12",
    "from=2026-05&to=2026-01",
  ])("« %s » is refused", (search) => {
    expect(read(search).state).toBe("refused");
  });

  test("an empty filter is no filter", () => {
    expect(read("from=2026-01&to=2026-12&host=&territory=")).toEqual({ state: "read", scope });
  });
});

describe("the sentence over the months", () => {
  const months = [
    { month: "2026-01" as Month, validated: 10_000, submitted: 0 },
    { month: "2026-03" as Month, validated: 5_000, submitted: 2_500 },
  ];

  test("shows every month up to the last with hours", () => {
    expect(shownMonths(year, months).map(({ month }) => month)).toEqual(["2026-01", "2026-02", "2026-03"]);
  });

  test("counts the months that held the average pace, and says what waits", () => {
    expect(monthsFact(year, shownMonths(year, months), 120_000)).toBe(
      "Le prévu moyen, 100\u00a0h par mois, est tenu 1 mois sur 3\u202f; mars attend encore 25\u00a0h.",
    );
  });

  test("says when nothing was planned", () => {
    expect(monthsFact(year, [], 0)).toBe("Aucune heure n’était prévue sur la période.");
  });
});

describe("the agreement in words", () => {
  const grant: GrantGauge = {
    year: 2026,
    fte: 1.5,
    rsaTarget: 60,
    rsaNamed: 45,
    rsaCollective: 4,
    rsaReached: 49,
    progress: 0.8167,
    fixedPart: 30_000,
    variablePart: 10_000,
    variableEarned: 8166.67,
  };

  test("writes the arithmetic", () => {
    expect(variablePartWords(grant)).toBe(
      "Part variable acquise\u00a0: 10\u202f000\u00a0€ × 49 ÷ 60 = 8\u202f166,67\u00a0€.",
    );
  });

  test("beside the name of the part, does not say it again", () => {
    expect(variablePartAmount(grant)).toBe("10\u202f000\u00a0€ × 49 ÷ 60 = 8\u202f166,67\u00a0€");
    expect(fixedPartAmount(grant)).toBe("30\u202f000\u00a0€ pour 1,5\u00a0ETP");
  });

  const at = (today: string) =>
    grantProjection(grant, { today: today as Day, statement_due_day: 15, risk_threshold: 75 });

  test("goes on at the pace of the months due: 49 in 11 months makes 53", () => {
    expect(paceWords(grant, at("2026-12-20"))).toContain("53 au 31\u00a0décembre\u00a0: il en manquerait 7");
    expect(projectionArithmetic(grant, at("2026-12-20"))).toBe("49 ÷ 11\u00a0mois échus × 12 = 53");
    expect(paceWords(grant, at("2026-06-20"))).toContain("la cible serait atteinte");
  });

  test("has no pace before a month is due, nor once the year is over", () => {
    expect(paceWords(grant, at("2026-02-02"))).toBe("");
    expect(paceWords(grant, at("2027-02-02"))).toBe("Année échue\u00a0: il en a manqué 11. ");
    expect(projectionArithmetic(grant, at("2026-02-02"))).toContain("n.d.");
  });

  test("earns nothing without a target", () => {
    expect(variablePartWords({ ...grant, rsaTarget: null, variableEarned: 0 })).toContain("rien d’acquis");
  });
});

test.each([
  ["2019-01", "2019-12", "pour l’année 2019"],
  ["2026-07", "2026-12", "pour le 2e semestre 2026"],
  ["2026-03", "2026-10", "de mars à octobre 2026"],
  ["2026-10", "2026-10", "pour octobre 2026"],
])("%s to %s reads « %s »", (from, to, words) => {
  expect(overPeriod({ ...scope, from: from as Month, to: to as Month })).toBe(words);
});

describe("the type an API client prefers", () => {
  const offered = ["application/json", "text/csv"] as const;
  test.each([
    [null, "application/json"],
    ["*/*", "application/json"],
    ["text/csv", "text/csv"],
    ["text/csv, */*;q=0.1", "text/csv"],
    ["application/json;q=0.5, text/*", "text/csv"],
    ["text/html", undefined],
    ["text/csv;q=0", undefined],
  ])("%s: %s", (accept, type) => {
    expect(preferredType(accept, offered)).toBe(type);
  });
});
