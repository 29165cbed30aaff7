import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { cohortOf, pathwaysOf, type OutcomeRecord, type PathwayHire } from "#app/domain/outcome-cohort.ts";

const day = (text: string): Day => text as Day;
const year = { from: "2026-01" as Month, to: "2026-12" as Month };
const hire = (startsOn: string, endsOn: string | null, participantId = "file"): PathwayHire => ({
  personKey: "person",
  participantId,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const record = (datedOn: string, overrides: Partial<OutcomeRecord> = {}): OutcomeRecord => ({
  participantId: "file",
  checkpoint: "6",
  datedOn: day(datedOn),
  situation: "durable",
  reason: "cdi",
  enteredRank: 1,
  ...overrides,
});
const cohort = (hires: PathwayHire[], records: OutcomeRecord[] = [], period = year) =>
  cohortOf(pathwaysOf(hires, records), "6", period);

describe("who is in the cohort", () => {
  test("six months after the exit, clamped to the month's last day", () => {
    const [member] = cohort([hire("2025-06-01", "2025-08-31")]);
    expect(member).toMatchObject({ exitOn: "2025-08-31", dueOn: "2026-02-28", situation: "unknown" });
    expect(cohort([hire("2025-06-01", "2025-06-30")])).toEqual([]);
  });

  test("not while another hire is open the day after, even one that ends that day", () => {
    expect(cohort([hire("2025-01-01", "2025-09-30"), hire("2025-05-01", null)])).toEqual([]);
    const lasting = [hire("2025-01-01", "2025-09-30"), hire("2025-05-01", "2025-10-01")];
    expect(cohort(lasting)).toMatchObject([{ exitOn: "2025-10-01" }]);
  });

  test("not when hired again up to the due day; the day after is too late", () => {
    expect(cohort([hire("2025-01-01", "2025-09-10"), hire("2026-03-10", null)])).toEqual([]);
    expect(cohort([hire("2025-01-01", "2025-09-10"), hire("2026-03-11", null)])).toHaveLength(1);
  });

  test("once, at the latest due day", () => {
    const hires = [hire("2025-06-01", "2025-07-31"), hire("2026-02-01", "2026-05-31")];
    expect(cohort(hires)).toMatchObject([{ dueOn: "2026-11-30" }]);
    expect(cohort([...hires].reverse())).toMatchObject([{ dueOn: "2026-11-30" }]);
  });
});

describe("what is known of them", () => {
  const exit = [hire("2025-06-01", "2025-09-30")];

  test("only records of that checkpoint dated after the exit", () => {
    expect(cohort(exit, [record("2025-09-30")])).toMatchObject([{ situation: "unknown", reason: null }]);
    expect(cohort(exit, [record("2025-10-01")])).toMatchObject([
      { situation: "durable", recordedOn: "2025-10-01" },
    ]);
    expect(cohort(exit, [record("2026-03-30", { checkpoint: "12" })])).toMatchObject([
      { situation: "unknown" },
    ]);
    expect(cohort(exit, [record("2031-01-01")])).toMatchObject([{ situation: "durable" }]);
  });

  test("the latest dated, then the last entered, on any of the person's files in scope", () => {
    const other = record("2026-04-01", { participantId: "other", situation: "other", enteredRank: 2 });
    expect(cohort(exit, [record("2026-04-01"), other])).toMatchObject([{ situation: "durable" }]);
    const onBoth = [...exit, hire("2024-01-01", "2024-02-01", "other")];
    expect(cohort(onBoth, [record("2026-04-01"), other])).toMatchObject([{ situation: "other" }]);
    expect(cohort(onBoth, [record("2026-04-02"), other])).toMatchObject([{ situation: "durable" }]);
  });
});
