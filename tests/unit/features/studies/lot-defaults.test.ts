import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf } from "#app/domain/reference-value.ts";
import {
  formerShareOf,
  labourShareOf,
  lacksReason,
  referenceShareOf,
} from "#app/features/studies/labour-share.ts";
import { shareSourceWords } from "#app/features/studies/share-source.ts";
import { newStudyLot, type GivenLot } from "#app/features/studies/lot-defaults.ts";

const on = "2026-11-29" as Day;
const references = referencesOf(referenceTable, []);

function given(overrides: Partial<GivenLot> = {}): GivenLot {
  return {
    id: "3b9f1c52-6d0e-4f0e-8f6a-4f1b8f4f2c11",
    number: "1",
    title: "Maçonnerie",
    cpv: null,
    trade: null,
    amountLow: 1_000_000_00 as Cents,
    amountHigh: null,
    labourShare: null,
    labourShareReason: null,
    durationMonths: null,
    ...overrides,
  };
}

test("a new lot takes the trade of its title and the labour share of that trade", () => {
  expect(newStudyLot(given(), references, on)).toMatchObject({
    trade: "maconnerie",
    labour_share: 500_000,
    labour_share_origin: "reference",
    rule: "fixed",
    threshold: 0,
    mechanism: null,
  });
});

test("a lot nobody can guess has no trade and no labour share", () => {
  expect(newStudyLot(given({ title: "Divers" }), references, on)).toMatchObject({
    trade: null,
    labour_share: null,
    labour_share_origin: "reference",
  });
});

test("a share typed otherwise keeps its reason", () => {
  const pasted = given({ labourShare: 420_000 as Millionths, labourShareReason: "Devis de l’économiste" });
  expect(newStudyLot(pasted, references, on)).toMatchObject({
    labour_share: 420_000,
    labour_share_origin: "typed",
    labour_share_reason: "Devis de l’économiste",
  });
});

test("the value of the reference, typed, is the reference: no reason is kept", () => {
  const reference = referenceShareOf("maconnerie", references, on);
  expect(labourShareOf({ share: 500_000 as Millionths, reason: "Vu" }, reference, null)).toEqual({
    labourShare: 500_000,
    labourShareOrigin: "reference",
    labourShareReason: null,
  });
});

test("a value the network signed since takes over from its day on", () => {
  const signed = {
    kind: "labour_share",
    code: "maconnerie",
    from: "2026-12-01" as Day,
    until: null,
    value: 520_000,
    source: "Relevé de 12 chantiers",
    toCheck: false,
    signedBy: "Réseau des facilitateurs",
  };
  const withSigned = referencesOf(referenceTable, [signed]);
  expect(referenceShareOf("maconnerie", withSigned, on)?.share).toBe(500_000);
  expect(referenceShareOf("maconnerie", withSigned, "2026-12-01" as Day)?.share).toBe(520_000);
});

test("a lot written with the table of its day keeps it without a reason when the table changes; typed anew, it says why", () => {
  const today = referenceShareOf("maconnerie", references, on);
  const stored = {
    trade: "maconnerie",
    labourShare: 450_000 as Millionths,
    labourShareOrigin: "reference",
  } as const;
  const former = formerShareOf(stored, "maconnerie");
  const untouched = { share: 450_000 as Millionths, reason: null };
  expect(labourShareOf(untouched, today, former)).toEqual({
    labourShare: 450_000,
    labourShareOrigin: "reference",
    labourShareReason: null,
  });
  expect(lacksReason(untouched, today, former)).toBe(false);
  expect(lacksReason({ share: 460_000 as Millionths, reason: null }, today, former)).toBe(true);
  expect(labourShareOf({ share: null, reason: null }, today, former).labourShare).toBe(500_000);
  expect(formerShareOf(stored, "vrd")).toBeNull();
  expect(formerShareOf({ ...stored, labourShareOrigin: "typed" }, "maconnerie")).toBeNull();
  const lot = {
    labourShare: 450_000 as Millionths,
    labourShareOrigin: "reference",
    labourShareReason: null,
  } as const;
  expect(shareSourceWords(lot, today)).toBe(
    "table du jour où le lot a été écrit (aujourd’hui\u00a0: 50\u00a0%)",
  );
});
