import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { lotNews } from "#app/domain/lot-news.ts";

const known = (on: string, knownOn = on) => ({ on: on as Day, knownOn: knownOn as Day });

test.each([
  ["opened while to come", "planned", known("2026-11-02"), null, "opened", "2026-11-02"],
  [
    "opened, then published",
    "published",
    known("2026-11-02"),
    known("2026-11-20"),
    "published",
    "2026-11-20",
  ],
  [
    "published when it was opened",
    "published",
    known("2026-11-02"),
    known("2026-10-01"),
    "opened",
    "2026-11-02",
  ],
  [
    "published the day it was opened",
    "published",
    known("2026-11-02"),
    known("2026-11-02"),
    "opened",
    "2026-11-02",
  ],
  ["nobody says when it was published", "published", known("2026-11-02"), null, "opened", "2026-11-02"],
  [
    "awarded, written late",
    "awarded",
    known("2026-11-02"),
    known("2026-11-10", "2026-11-23"),
    "awarded",
    "2026-11-23",
  ],
  [
    "opened in the past, written today",
    "planned",
    known("2026-11-02", "2026-11-29"),
    null,
    "opened",
    "2026-11-29",
  ],
  [
    "awarded before the opening was written",
    "awarded",
    known("2026-11-02", "2026-11-29"),
    known("2026-11-10"),
    "awarded",
    "2026-11-29",
  ],
  [
    "an old step written after",
    "awarded",
    known("2026-11-02"),
    known("2024-01-10", "2026-11-23"),
    "opened",
    "2026-11-02",
  ],
] as const)("%s", (_name, stage, opened, reached, news, on) => {
  expect(lotNews(stage, { opened, reached })).toEqual({ news, on });
});
