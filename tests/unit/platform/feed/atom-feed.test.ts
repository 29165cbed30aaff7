import fc from "fast-check";
import { expect, test } from "vitest";
import { writeAtom, type AtomEntry } from "#app/platform/feed/atom-feed.ts";
import { readAtom } from "#tests/support/read-atom.ts";

const entry: AtomEntry = {
  id: "urn:uuid:3f2b6c1e-8d4a-8f6b-9a57-0c1d2e3f4a5b",
  title: 'Nouvelle opportunité\u00a0: peinture <façade> & cour "nord"',
  url: "https://clauses.isere.fr/opportunites?a=1&b=2",
  updated: new Date("2026-11-29T00:00:00Z"),
  summary: "Commune de Crolles.",
};
const feed = {
  id: "https://clauses.isere.fr/opportunites",
  title: "Opportunités",
  author: "Clause commune",
  selfUrl: "https://clauses.isere.fr/flux",
  url: "https://clauses.isere.fr/opportunites",
  updated: new Date("2026-11-30T00:00:00Z"),
};

test("a feed is read back as it was written", () => {
  const read = readAtom(writeAtom({ ...feed, entries: [entry] }));
  expect(read).toMatchObject({ id: feed.id, self: feed.selfUrl, updated: "2026-11-29T00:00:00.000Z" });
  expect(read.entries).toEqual([
    {
      id: entry.id,
      title: entry.title,
      link: entry.url,
      updated: "2026-11-29T00:00:00.000Z",
      summary: entry.summary,
    },
  ]);
});

test("a feed is as new as its newest entry, and without entries as it is told", () => {
  const older = { ...entry, id: "urn:uuid:other", updated: new Date("2026-01-01T00:00:00Z") };
  expect(readAtom(writeAtom({ ...feed, entries: [older, entry] })).updated).toBe("2026-11-29T00:00:00.000Z");
  expect(readAtom(writeAtom({ ...feed, entries: [] })).updated).toBe("2026-11-30T00:00:00.000Z");
});

test("a feed holds any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (title) => {
      readAtom(writeAtom({ ...feed, entries: [{ ...entry, title: `x${title}` }] }));
    }),
  );
});
