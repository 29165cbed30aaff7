import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { BoampRecord } from "#app/domain/notice/boamp-record.ts";
import { gatherVersions } from "#app/domain/notice/boamp-versions.ts";

const day = (text: string) => text as Day;

function call(id: string, publishedOn: string, replyBy: string, ...links: string[]): BoampRecord {
  return {
    act: "notice",
    id,
    publishedOn: day(publishedOn),
    links,
    notice: {
      id,
      title: `Objet ${id}`,
      buyerName: null,
      buyerSiret: null,
      department: "38",
      publishedOn: day(publishedOn),
      replyBy: day(replyBy),
      replyTime: null,
      category: null,
      cpv: links.length === 0 ? "45442100" : null,
      descriptors: null,
      url: "https://www.boamp.fr/",
    },
  };
}

const correction = (id: string, publishedOn: string, link: string, to: string | null): BoampRecord => ({
  act: "correction",
  id,
  publishedOn: day(publishedOn),
  links: [link],
  limit: to === null ? null : { day: day(to), time: "12:00" },
});

const initial = call("26-100", "2026-11-02", "2026-12-01");

test("a corrected call takes the place of the first, under its number and its day", () => {
  const later = call("26-300", "2026-11-20", "2026-12-15", "26-200");
  const between = call("26-200", "2026-11-10", "2026-12-08", "26-100");
  const { notices } = gatherVersions([later, initial, between]);
  expect(notices).toEqual([
    expect.objectContaining({
      id: "26-100",
      title: "Objet 26-300",
      publishedOn: "2026-11-02",
      replyBy: "2026-12-15",
      cpv: "45442100",
    }),
  ]);
});

test("one whose first version is closed is kept under the number it names", () => {
  const { notices } = gatherVersions([call("26-300", "2026-11-20", "2026-12-15", "26-100")]);
  expect(notices).toEqual([expect.objectContaining({ id: "26-100", publishedOn: "2026-11-20" })]);
});

test("a national corrective moves the limit, and is told for a notice read another day", () => {
  const known = gatherVersions([initial, correction("26-200", "2026-11-10", "26-100", "2026-12-08")]);
  expect(known.notices).toEqual([expect.objectContaining({ replyBy: "2026-12-08", replyTime: "12:00" })]);
  const other = gatherVersions([correction("26-200", "2026-11-10", "26-100", "2026-12-08")]);
  expect(other).toMatchObject({
    notices: [],
    corrected: new Map([["26-100", { day: "2026-12-08", time: "12:00" }]]),
  });
  const unsaid = gatherVersions([initial, correction("26-200", "2026-11-10", "26-100", null)]);
  expect(unsaid.notices).toEqual([expect.objectContaining({ replyBy: "2026-12-01" })]);
});

test("a cancelled notice is closed the day before, whichever version was cancelled", () => {
  const { notices, cancelled } = gatherVersions([
    initial,
    call("26-200", "2026-11-10", "2026-12-08", "26-100"),
    { act: "cancellation", id: "26-400", publishedOn: day("2026-11-25"), links: ["26-200"] },
  ]);
  expect(notices).toEqual([]);
  expect(cancelled).toEqual(new Map([["26-100", "2026-11-24"]]));
});

test("notices that name each other in a ring end somewhere, and the same one twice is one", () => {
  const ring = [
    call("26-1", "2026-11-02", "2026-12-01", "26-2"),
    call("26-2", "2026-11-03", "2026-12-01", "26-1"),
  ];
  expect(gatherVersions(ring).notices.length).toBeGreaterThan(0);
  expect(gatherVersions([initial, initial]).notices).toHaveLength(1);
});
