import { describe, expect, test } from "vitest";
import { guessTrade } from "#app/domain/trade-guess.ts";
import { tradesOfWords } from "#app/domain/trade-words.ts";

describe("trades a title names", () => {
  test.each<[string, string[]]>([
    ["Plâtrerie, cloisons, peinture", ["platrerie_cloisons", "peinture_interieure"]],
    ["Peinture - Revêtements de sol synthétique", ["peinture_interieure", "sols"]],
    ["Menuiseries extérieures PVC", ["menuiseries_exterieures"]],
    ["MENUISERIES INTÉRIEURES", ["menuiseries_interieures"]],
    ["Charpente métallique et couverture", ["charpente_metallique", "couverture_etancheite"]],
    ["Gros œuvre – maçonnerie", ["gros_oeuvre", "maconnerie"]],
    ["Cloisonnement doublage faux plafond", ["platrerie_cloisons"]],
    ["Entretien des espaces verts des écoles", ["espaces_verts_entretien"]],
    ["Aménagement du square et plantations", ["espaces_verts_creation"]],
    ["Restauration scolaire en liaison froide", ["restauration_collective"]],
    ["Restauration du château de Vizille", []],
    ["Restauration collective du collège", ["restauration_collective"]],
    ["Coordination sécurité et protection de la santé", []],
    ["Agents de sécurité pour le musée", ["gardiennage"]],
    ["Collecte de données de trafic", []],
    ["Collecteur d’eaux usées", []],
    ["Collecte des papiers", ["collecte"]],
    ["Réseau de chaleur", []],
    ["Nettoyage du local de tri", ["nettoyage"]],
    ["Conseil départemental : vitrerie", ["nettoyage"]],
    ["Couverture photographique des évènements", []],
    ["Diagnostics amiante avant démolition", []],
    ["Entretien, hors espaces verts", []],
    ["Travaux", []],
    ["", []],
  ])("%s", (title, expected) => {
    expect(tradesOfWords(title)).toEqual(expected);
  });
});

describe("the trade a lot seems to be of", () => {
  test.each<[string, string | null, string | undefined]>([
    ["Peinture intérieure", "45000000", "peinture_interieure"],
    ["Lot 3 peinture", "45000000", "peinture_interieure"],
    ["Construction d’une école", "45214000", "batiment"],
    ["Lot 3", "45442100", "peinture_interieure"],
    ["Lot 3", "60130000", "transport"],
    ["Nettoyage des vitres", null, "nettoyage"],
    ["Restauration de l’église", null, undefined],
    ["", null, undefined],
  ])("%s, CPV %s", (title, cpv, expected) => {
    expect(guessTrade({ title, cpv })).toBe(expected);
  });
});
