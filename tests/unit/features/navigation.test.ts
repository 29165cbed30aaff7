import { expect, test } from "vitest";
import { roleCodes } from "#app/domain/role.ts";
import { paths } from "#app/paths.ts";
import { isCurrentEntry } from "#app/ui/current-entry.ts";
import { navigationOf } from "#app/routes/_app/navigation.ts";
import { searchPlaceOf } from "#app/routes/_app/search-place.ts";

const addressesOf = (role: (typeof roleCodes)[number]): string[] =>
  navigationOf(role).flatMap(({ entries }) => entries.map(({ to }) => to));

test("a funder comes to a report by its host, the others who may read one by its own entry", () => {
  expect(addressesOf("funder")).toContain(paths.hosts());
  expect(roleCodes.filter((role) => addressesOf(role).includes(paths.report()))).toEqual([
    "facilitator",
    "authority",
  ]);
});

test("a private buyer is not shown what only binds public ones", () => {
  const shown = navigationOf("authority", { isPrivate: true }).flatMap(({ entries }) => entries);
  expect(shown.map(({ to }) => to)).not.toContain(paths.law());
  expect(shown.find(({ to }) => to === paths.considerations())?.label).toBe("L’insertion dans vos marchés");
  expect(addressesOf("authority")).toContain(paths.law());
});

test("what waits is counted where it waits, and nowhere else", () => {
  const waiting = { [paths.purchasePlan()]: 3 };
  const counted = navigationOf("authority", { waiting })
    .flatMap(({ entries }) => entries)
    .filter(({ count }) => count !== undefined && count > 0);
  expect(counted.map(({ to, count }) => [to, count])).toEqual([[paths.purchasePlan(), 3]]);
});

test("the bottom bar of a structure leads to its opportunities, its answers, its contracts and its statements", () => {
  const entries = navigationOf("siae").flatMap(({ entries }) => entries);
  const tabs = entries.filter(({ tab }) => tab !== undefined).slice(0, 4);
  expect(tabs.map(({ label, to }) => [label, to])).toEqual([
    ["Opportunités", paths.opportunities()],
    ["Mes réponses", paths.ownAnswers()],
    ["Mes marchés", paths.contracts()],
    ["Mes relevés", paths.ownStatements()],
  ]);
});

test("a structure searches opportunities, whatever it answered; those who follow contracts search contracts; an administrator nothing", () => {
  expect(searchPlaceOf("siae")).toEqual({
    label: "Chercher une opportunité",
    to: paths.opportunities(),
    also: { reponse: "toutes", convient: "moins" },
  });
  expect(searchPlaceOf("facilitator")?.to).toBe(paths.contracts());
  expect(searchPlaceOf("admin")).toBeUndefined();
});

test("one entry at most is current on the pages of the forum, of its contact list too", () => {
  const entries = navigationOf("animator").flatMap((group) => group.entries);
  const currentAt = (pathname: string) =>
    entries.filter((entry) => isCurrentEntry(entry, pathname)).map(({ to }) => to);
  expect(currentAt(paths.forumTasks())).toEqual([paths.forum()]);
  expect(currentAt(paths.contacts())).toEqual([paths.contacts()]);
  expect(currentAt(paths.contact("x"))).toEqual([paths.contacts()]);
});
