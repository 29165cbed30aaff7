import { describe, expect, test } from "vitest";
import { contractStages } from "#app/domain/contract-stage.ts";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import * as exchangeCodes from "#app/domain/exchange-codes.ts";
import {
  educationLevels,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
} from "#app/domain/hire-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { outcomeCheckpoints, outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import {
  codeCellParser,
  codeFinder,
  codeListCellParser,
  type CodeTable,
} from "#app/domain/cells/code-word-cell.ts";
import { isBlankCell } from "#app/domain/cells/cell.ts";
import { foldHeader } from "#app/domain/cells/fold-header.ts";
import { parseCodeCell, parseCommuneCodeCell, parseSiretCell } from "#app/domain/cells/identifier-cells.ts";
import { parseTextCell, parseTextListCell } from "#app/domain/cells/text-cell.ts";
import { parseYesNoCell } from "#app/domain/cells/yes-no-cell.ts";
import { boolean, date, duration, number, text } from "./a-cell.ts";

describe("text", () => {
  test.each([
    [text("  Réfection \n"), "Réfection"],
    [text("e\u0301te\u0301"), "été"],
    [text("a\r\nb\rc\td\u0000\u0007e\ufeff"), "a\nb\nc\tde"],
    [text("\ud800x"), "\ufffdx"],
    [text("00123"), "00123"],
    [number(1.5), "1,5"],
    [number(12345678901234), "12345678901234"],
    [date("2026-12-31"), "31/12/2026"],
    [boolean(true), "VRAI"],
    [duration(5), "5 min"],
  ])("%o", (cell, value) => {
    expect(parseTextCell(cell)).toEqual({ ok: true, value });
  });

  test("lists", () => {
    expect(parseTextListCell(text(" a ; b;;a\nc "))).toEqual({ ok: true, value: ["a", "b", "c"] });
  });

  test("blank", () => {
    expect([undefined, text(" \u00a0\n"), text("x"), number(0)].map(isBlankCell)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("yes or no", () => {
  test.each(["oui", "OUI", " o ", "1", "vrai", "x", "X"])("« %s » is yes", (word) => {
    expect(parseYesNoCell(text(word))).toEqual({ ok: true, value: true });
  });
  test.each(["non", "Non", "n", "0", "faux"])("« %s » is no", (word) => {
    expect(parseYesNoCell(text(word))).toEqual({ ok: true, value: false });
  });
  test("boolean and number cells", () => {
    const cells = [boolean(true), boolean(false), number(1), number(0)];
    expect(cells.map((cell) => parseYesNoCell(cell))).toMatchObject(
      [true, false, true, false].map((value) => ({ ok: true, value })),
    );
  });
  test.each([text("peut-être"), number(2), text("yes")])("%o is refused", (cell) => {
    expect(parseYesNoCell(cell)).toMatchObject({ ok: false, expected: "Écrivez oui ou non." });
  });
});

describe("SIRET", () => {
  test.each([
    [text("213 801 855 00015"), "21380185500015"],
    [text("213.801.855.00015"), "21380185500015"],
    [number(21380185500015), "21380185500015"],
    [number(5880000000075), "05880000000075"],
  ])("%o", (cell, siret) => {
    expect(parseSiretCell(cell)).toEqual({ ok: true, value: siret });
  });

  test.each([
    [text("21380185500016"), "sa clé de contrôle est fausse"],
    [text("5880000000075"), "Écrivez les 14 chiffres"],
    [text("213801855"), "Écrivez les 14 chiffres"],
    [text("2,13802E+13"), "mettez la colonne au format Texte"],
    [number(12.5), "Écrivez les 14 chiffres"],
    [text("inconnu"), "Écrivez les 14 chiffres"],
  ])("%o is refused", (cell, reason) => {
    expect(parseSiretCell(cell)).toMatchObject({
      ok: false,
      expected: expect.stringContaining(reason) as string,
    });
  });
});

describe("codes", () => {
  test("from a number cell, its digits", () => {
    expect(parseCodeCell(number(45210000))).toEqual({ ok: true, value: "45210000" });
    expect(parseCodeCell(text(" M-2026/01 "))).toEqual({ ok: true, value: "M-2026/01" });
  });

  test.each([
    [number(1004), "01004"],
    [number(38185), "38185"],
    [text("1004"), "01004"],
    [text("2a004"), "2A004"],
  ])("commune %o", (cell, code) => {
    expect(parseCommuneCodeCell(cell)).toEqual({ ok: true, value: code });
  });

  test.each([text("Grenoble"), text("381850"), text("185")])("commune %o is refused", (cell) => {
    expect(parseCommuneCodeCell(cell)).toMatchObject({ ok: false });
  });

  const parseStage = codeCellParser(contractStages);
  test.each([
    ["en_cours", "running"],
    ["En cours", "running"],
    ["EN COURS", "running"],
    ["attribué", "awarded"],
    ["projet", "planned"],
    ["Programmé", "planned"],
  ])("« %s » is %s", (word, stage) => {
    expect(parseStage(text(word))).toEqual({ ok: true, value: stage });
  });

  test.each(["running", "inconnu", "toString", "__proto__"])(
    "« %s » is refused, with what may be written",
    (word) => {
      expect(parseStage(text(word))).toEqual({
        ok: false,
        reason: "unreadable",
        expected: "Écrivez l’un de ces codes\u00a0: projet, publie, attribue, en_cours, clos, annule.",
      });
    },
  );

  test("a number stands for its code", () => {
    expect(codeCellParser(outcomeCheckpoints)(number(6))).toEqual({ ok: true, value: "6" });
  });

  test("lists, each once, in order", () => {
    const parse = codeListCellParser(exchangeCodes.organisationRoles);
    expect(parse(text("siae; Maître d’ouvrage ;siae"))).toEqual({ ok: true, value: ["siae", "authority"] });
    expect(parse(text("siae; autre"))).toMatchObject({ ok: false });
  });
});

const tables: Record<string, CodeTable<string>> = {
  contractStages,
  eligibilityCriteria,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
  educationLevels,
  mechanisms,
  networkActionKinds,
  outcomeSituations,
  outcomeReasons,
  outcomeCheckpoints,
  structureKinds,
  objectiveRules: exchangeCodes.objectiveRules,
  statementStates: exchangeCodes.statementStates,
  changeReasons: exchangeCodes.changeReasons,
  orderNatures: exchangeCodes.orderNatures,
  contractorRoles: exchangeCodes.contractorRoles,
  organisationRoles: exchangeCodes.organisationRoles,
  buyerKinds: exchangeCodes.buyerKinds,
  contractCategories: exchangeCodes.contractCategories,
  contractSources: exchangeCodes.contractSources,
  actionStates: exchangeCodes.actionStates,
  derogations: exchangeCodes.derogations,
};

test.each(Object.entries(tables))("every word and label of %s finds its own code", (_, table) => {
  const find = codeFinder(table);
  const found = Object.entries(table).map(([code, entry]) => {
    const label = typeof entry === "string" ? entry : entry.label;
    const word = typeof entry === "string" ? code : (entry.exchange ?? code);
    return [code, find(word), find(label.toUpperCase())];
  });
  expect(found).toEqual(Object.keys(table).map((code) => [code, code, code]));
});

test.each([
  ["SIRET_maître_d’ouvrage", "siretmaitredouvrage"],
  ["  Date de  début ", "datededebut"],
  ["Heures collectives", "heurescollectives"],
  ["Cœur N°", "coeurn"],
])("« %s » folds to %s", (written, folded) => {
  expect(foldHeader(written)).toBe(folded);
});
