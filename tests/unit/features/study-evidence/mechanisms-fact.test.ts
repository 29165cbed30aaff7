import { expect, test } from "vitest";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { mechanismsFact } from "#app/routes/_app.calibrages.$id.dispositifs/mechanisms-fact.ts";

const lot = (family: "clause" | "reserved" | "none", hours: number | null) => ({
  family,
  line: { hours: hours === null ? null : ((hours * 100) as InsertionHours) },
});

test.each([
  [
    "hours are summed by family",
    [lot("clause", 1250), lot("clause", 160), lot("reserved", 315), lot("none", 48)],
    "1\u202f410\u00a0h en clause sur 2\u00a0lots, 315\u00a0h dans 1\u00a0lot réservé et 1\u00a0lot sans clause en heures.",
  ],
  [
    "a lot that cannot be counted yet is said, beside the others",
    [lot("clause", 160), lot("clause", null)],
    "160\u00a0h en clause sur 2\u00a0lots, dont 1 à compléter.",
  ],
  ["and is never 0", [lot("reserved", null)], "heures à compléter dans 1\u00a0lot réservé."],
])("%s", (_, drawn, fact) => {
  expect(mechanismsFact(drawn)).toBe(fact);
});
