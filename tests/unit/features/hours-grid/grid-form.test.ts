import { expect, test } from "vitest";
import type { Month } from "#app/domain/calendar.ts";
import {
  readCrowdSeen,
  readGridForm,
  readSeen,
  seenWith,
  writeSeen,
} from "#app/features/hours-grid/grid-form.ts";
import { readLineKey, writeLineKey } from "#app/features/hours-grid/line-key.ts";

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test("only the cells that say something else than what was seen are changes; a draft is shown empty", () => {
  const { changed } = readGridForm(
    form({
      "v.e1": "2026-09:10000:submitted,2026-10:5000:draft",
      "h.e1.2026-09": "100,00",
      "h.e1.2026-10": "",
      "h.e1.2026-11": "12,5",
      "v.e2": "2026-09:10000:returned",
      "h.e2.2026-09": "",
      "h.e2.2026-10": "douze",
      "h.e2.2026-13": "7",
    }),
  );
  expect(changed.map(({ key, hours, seen }) => [key, hours, seen?.state ?? null])).toEqual([
    ["e1.2026-11", 12_50, null],
    ["e2.2026-09", null, "returned"],
    ["e2.2026-10", "unreadable", null],
  ]);
});

test("what was seen is written and read back; what a conflict tells replaces its month alone", () => {
  const text = "2026-09:10000:submitted,2026-10:5000:draft";
  const read = readSeen(text);
  expect(writeSeen([...read].map(([month, seen]) => ({ month, ...seen })))).toBe(text);
  expect(seenWith(text, "2026-10" as Month, null)).toBe("2026-09:10000:submitted");
  expect(readSeen("2026-99:1:submitted,2026-10:-1:submitted,2026-10:1:other,x").size).toBe(0);
});

test("what was seen of collective lines is read with its counts", () => {
  const read = readCrowdSeen(form({ "w.c1.o1": "2026-10:7000 3 1 3:submitted,2026-11:bad:submitted" }));
  expect(read).toEqual([
    { row: "c1.o1", month: "2026-10", hours: 70_00, persons: 3, rsa: 1, boeth: 3, state: "submitted" },
  ]);
});

test.for(["e1.2026-10", "c1.o1.2026-10"])("%s names a statement and is read back", (key) => {
  const line = readLineKey(key);
  expect(line && writeLineKey(line)).toBe(key);
});

test.for(["", "e1", "e1.2026-13", ".2026-10", "a.b.c.2026-10"])("%j names no statement", (key) => {
  expect(readLineKey(key)).toBeUndefined();
});
