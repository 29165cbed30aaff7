import { describe, expect, test } from "vitest";
import { sourceWords } from "#app/features/structures/source-words.ts";
import { capacityWords, directoryTitle, typedCapacity } from "#app/features/structures/structure-words.ts";
import { parseWebAddress, webLink } from "#app/features/structures/web-address.ts";
import { shortZoneWords, zoneWords } from "#app/features/structures/zone-words.ts";

describe("the title of the directory", () => {
  test.each([
    [0, 0, "Aucune structure"],
    [1, 1, "1\u00a0structure, une SIAE"],
    [1, 0, "1\u00a0structure, aucune SIAE"],
    [42, 28, "42\u00a0structures, dont 28\u00a0SIAE"],
    [4_000, 4_000, "4\u202f000\u00a0structures, toutes SIAE"],
  ])("%i with %i SIAE", (all, siae, words) => {
    expect(directoryTitle({ all, siae })).toBe(words);
  });
});

describe("a zone in words", () => {
  const crolles = { level: "commune" as const, code: "38140", name: "Crolles" };
  const gresivaudan = { level: "territory" as const, code: "gresivaudan", name: "Grésivaudan" };
  const isere = { level: "department" as const, code: "38", name: "38" };

  test("is widest first, then the kilometres around", () => {
    const said = { zones: [crolles, gresivaudan, isere], radiusKm: 30, communeName: "Allevard" };
    expect(zoneWords(said)).toBe(
      "tout le département\u00a038, Grésivaudan, Crolles et 30\u00a0km autour d’Allevard",
    );
    expect(shortZoneWords(said)).toBe("tout le département\u00a038, Grésivaudan et 2\u00a0autres lieux");
  });

  test.each([
    ["Le Versoud", "5\u00a0km autour du Versoud"],
    ["Les Adrets", "5\u00a0km autour des Adrets"],
    ["Grenoble", "5\u00a0km autour de Grenoble"],
    [null, "5\u00a0km autour de son adresse"],
  ])("around %s", (communeName, words) => {
    expect(zoneWords({ zones: [], radiusKm: 5, communeName })).toBe(words);
  });

  test("is nothing when nothing is said", () => {
    expect(zoneWords({ zones: [], radiusKm: null, communeName: "Crolles" })).toBeNull();
  });
});

describe("a capacity", () => {
  test.each([
    [1250, "12,5"],
    [900, "9"],
    [1234, "12,34"],
    [null, ""],
  ])("of %s hundredths is typed %s", (hundredths, typed) => {
    expect(typedCapacity(hundredths)).toBe(typed);
  });

  test("not said is not 0", () => {
    expect(capacityWords(null)).toBeNull();
  });
});

describe("a web address", () => {
  test.each([
    ["www.exemple.fr", "https://www.exemple.fr/"],
    ["http://exemple.fr/page", "http://exemple.fr/page"],
    ["javascript:alert(1)", undefined],
    ["javascript://exemple.fr/%0aalert(1)", undefined],
    ["data:text/html,x", undefined],
    ["https://user@exemple.fr", undefined],
    ["exemple", undefined],
    ["deux mots.fr", undefined],
    ["", undefined],
  ])("%s reads as %s", (typed, read) => {
    expect(parseWebAddress(typed)).toBe(read);
  });

  test("is shown without what nobody reads", () => {
    expect(webLink("https://www.exemple.fr/")).toEqual({
      href: "https://www.exemple.fr/",
      shown: "exemple.fr",
    });
    expect(webLink("javascript:alert(1)")).toBeNull();
  });
});

test("an outside directory says when it last had the structure, and since when it no longer has", () => {
  expect(sourceWords({ source: "emplois", seenOn: "2026-11-12", missingSince: null })).toContain(
    "Les emplois de l’inclusion\u00a0: mise à jour le 12",
  );
  expect(sourceWords({ source: "market", seenOn: "2026-09-02", missingSince: "2026-11-12" })).toMatch(
    /non mise à jour depuis le 2.septembre 2026, absente depuis le 12.novembre 2026/,
  );
});
