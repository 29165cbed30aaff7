import { describe, expect, test } from "vitest";
import type { Activity } from "#app/domain/activity.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import type { MatchLot, MatchStructure } from "#app/domain/match/match.ts";
import { crolles, matchDay, matchLot, matchStructure, usualWeights } from "#tests/support/given-match.ts";

/** Structures as the directory of the département holds them: a kind, an address, seldom more. */
const here = { place: crolles, zones: [], capacity: null, services: ["service"] } as const;
const structures = {
  painters: doing("peinture-revetement-des-murs"),
  cleaners: doing("nettoyage-de-locaux"),
  gardeners: doing("creation-et-entretien-des-espaces-verts"),
  furnitureCollectors: doing("collecte-dencombrants"),
  clothesCollectors: doing("collecte-des-dechets-textiles"),
  cooks: doing("restauration-collective"),
  bakers: doing("boulangerie-patisserie-confiseries"),
  printers: doing("impressions"),
  laundry: { ...doing("blanchisserie"), kind: "EI" },
  adaptedLaundry: { ...doing("blanchisserie"), kind: "EA" },
  mediators: doing("mediation-urbaine-sociale"),
  drivers: doing("transport-de-marchandises"),
  saysNothing: doing(),
} as const satisfies Record<string, MatchStructure>;

function doing(...activities: Activity[]): MatchStructure {
  return matchStructure({ ...here, activities });
}

/** A lot as open data tells it: no trade, words and a CPV. */
function lot(title: string, cpv: string, changes: Partial<MatchLot> = {}): MatchLot {
  return matchLot({ title, lotTitle: null, cpv, trade: null, ...changes });
}

type Name = keyof typeof structures;

/** Lots in the shapes of real contracts, whose five best were looked at one by one; names are told in DECISIONS.md. */
describe("ten lots reviewed by eye", () => {
  test.each<[string, MatchLot, Name[], Name[]]>([
    [
      "works whose CPV is the whole building",
      lot("Réhabilitation d’un cabinet médical : Lot 6 : Plâtrerie - Peinture", "45215000"),
      ["painters"],
      ["cleaners"],
    ],
    ["cleaning", lot("Contrat de nettoyage des parties communes", "90910000"), ["cleaners"], ["painters"]],
    ["street cleaning is not that of premises", lot("Nettoyage de la voirie", "90910000"), [], ["painters"]],
    [
      "green spaces kept for IAE",
      lot("Entretien des espaces verts et nettoyage visuel", "77310000", { mechanisms: ["reserved_iae"] }),
      ["gardeners"],
      ["cleaners", "adaptedLaundry"],
    ],
    [
      "bulky waste is not clothes",
      lot("Collecte et traitement des encombrants", "90500000"),
      ["furnitureCollectors"],
      ["cleaners"],
    ],
    [
      "meals sold as food",
      lot("Préparation et fourniture de repas en liaison froide", "15894200"),
      ["cooks"],
      ["gardeners"],
    ],
    ["a castle restored feeds nobody", lot("Restauration du château", "45212350"), [], ["cooks", "bakers"]],
    ["printing", lot("Impression du journal municipal", "79800000"), ["printers"], ["painters"]],
    [
      "laundry kept for disability",
      lot("Prestations de blanchisserie", "98310000", { mechanisms: ["reserved_disability"] }),
      ["adaptedLaundry"],
      ["laundry"],
    ],
    [
      "mediation under a CPV of engineers, reserved to nobody known",
      lot("Prestations de médiations sociales dans les réseaux de transports", "71700000", {
        mechanisms: ["reserved_unspecified"],
      }),
      ["mediators"],
      ["drivers"],
    ],
    [
      "vehicles bought are not transport",
      lot("Acquisition de trois véhicules de transport", "34100000"),
      [],
      ["drivers"],
    ],
    [
      "goods for gardens are not gardening",
      lot("Fourniture de matériels pour les espaces verts", "16160000"),
      [],
      ["gardeners"],
    ],
  ])("%s", (_, asked, good, bad) => {
    const blocks = (name: Name) =>
      matchOf(asked, structures[name], { today: matchDay, weights: usualWeights }).blocks;
    for (const name of good) expect(blocks(name), name).toBeGreaterThanOrEqual(4);
    for (const name of bad) expect(blocks(name), name).toBeLessThanOrEqual(2);
    for (const name of good) expect(blocks("saysNothing"), name).toBeLessThan(blocks(name));
  });

  test("who takes clothes is only near when furniture is collected", () => {
    const bulky = lot("Collecte et traitement des encombrants", "90500000");
    const asked = { today: matchDay, weights: usualWeights };
    expect(matchOf(bulky, structures.clothesCollectors, asked).blocks).toBe(3);
  });
});
