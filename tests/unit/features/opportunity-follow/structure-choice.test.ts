import { expect, test } from "vitest";
import { isChosen, readStructureChoice } from "#app/features/opportunity-follow/structure-choice.ts";
import type { StructureLine } from "#app/features/opportunity-follow/structure-line.ts";

const line: StructureLine = {
  siret: "35600000000048",
  name: "Peintres Solidaires",
  brand: null,
  kind: "EI",
  kindLabel: "EI",
  reserved: "iae",
  place: null,
  contact: null,
  email: null,
  phone: null,
  blocks: 4,
  reasons: [],
  inZone: true,
  saysIt: true,
};

test.each<[string, Partial<StructureLine>, boolean]>([
  ["", { blocks: 1 }, true],
  ["adapte=4", { blocks: 5 }, true],
  ["adapte=4", { blocks: 4 }, true],
  ["adapte=4", { blocks: 3 }, false],
  ["type=EI", {}, true],
  ["type=ESAT", {}, false],
  ["type=inconnu", {}, true],
  ["titre=iae", {}, true],
  ["titre=handicap", {}, false],
  ["titre=iae", { reserved: null }, false],
])("« %s » keeps a structure %o: %s", (search, changes, kept) => {
  const choice = readStructureChoice(new URLSearchParams(search));
  expect(isChosen({ ...line, ...changes }, choice)).toBe(kept);
});
