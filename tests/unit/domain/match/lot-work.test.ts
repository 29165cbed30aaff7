import { describe, expect, test } from "vitest";
import { workOfLot } from "#app/domain/match/lot-work.ts";

type Case = {
  lotTitle?: string;
  title?: string;
  trade?: string;
  cpv?: string;
};

function work({ lotTitle, title = "", trade, cpv }: Case) {
  return workOfLot({ lotTitle: lotTitle ?? null, title, trade: trade ?? null, cpv: cpv ?? null });
}

describe("what a lot is made of", () => {
  test.each<[string, Case, string[] | undefined]>([
    ["the trade somebody chose", { trade: "peinture_interieure" }, ["peinture-revetement-des-murs"]],
    [
      "with the other trades its own words name",
      { trade: "platrerie_cloisons", lotTitle: "Plâtrerie, cloisons, peinture" },
      ["amenagement-interieur", "travaux-de-chantiers", "peinture-revetement-des-murs"],
    ],
    [
      "its words, before the CPV of the whole building",
      { lotTitle: "Peinture", cpv: "45000000" },
      ["peinture-revetement-des-murs"],
    ],
    [
      "its words, before the CPV of another trade of the contract",
      { lotTitle: "Peinture", cpv: "45261000" },
      ["peinture-revetement-des-murs"],
    ],
    [
      "its words, before a trade of the whole building",
      { lotTitle: "Électricité", trade: "batiment" },
      ["electricite"],
    ],
    [
      "the last « lot » of a title that holds them all",
      { title: "Réhabilitation, couverture : Lot 6 : Peintures", cpv: "45454100" },
      ["peinture-revetement-des-murs"],
    ],
    ["its CPV, before words of its contract", { title: "Peinture", cpv: "45310000" }, ["electricite"]],
    [
      "words of its contract, before a CPV of any work",
      { title: "Remplacement des menuiseries extérieures", cpv: "45454100" },
      ["menuiserie"],
    ],
    [
      "a finer CPV tells which cleaning",
      { trade: "nettoyage", cpv: "90610000" },
      ["nettoyage-urbain", "entretien-et-maintenance-de-lespace-urbain"],
    ],
    [
      "a CPV of something else does not",
      { trade: "peinture_interieure", cpv: "39130000" },
      ["peinture-revetement-des-murs"],
    ],
    ["architects find nobody", { trade: "prestations_intellectuelles", cpv: "71200000" }, []],
    [
      "words that no trade names, before a CPV that finds nobody",
      { title: "Médiation sociale dans les transports", cpv: "71700000" },
      ["mediation-dans-les-transports-publics", "mediation-urbaine-sociale"],
    ],
    ["lawyers find nobody", { title: "Prestations juridiques", cpv: "79100000" }, []],
    ["lifts find nobody", { lotTitle: "Ascenseur" }, []],
    ["nothing says it", { title: "Marché à bons de commande", lotTitle: "Lot 2" }, undefined],
    ["an unknown trade says nothing", { trade: "autre" }, undefined],
  ])("%s", (_, lot, expected) => {
    expect(work(lot)?.activities).toEqual(expected);
  });

  test("the CPV is told only when it is what says it", () => {
    expect(work({ cpv: "90919200" })).toMatchObject({ trades: ["nettoyage"], cpv: "909" });
    expect(work({ cpv: "90919200", lotTitle: "Nettoyage" })).toMatchObject({ cpv: null });
    expect(work({ cpv: "45214000" })).toMatchObject({ trades: ["batiment"], cpv: "45" });
    expect(work({ cpv: "39130000" })).toMatchObject({ trades: [], cpv: "391" });
  });
});
