import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseKeys } from "#app/domain/clause-kit/clause-key.ts";
import { placeholderNames, placeholders } from "#app/domain/clause-kit/clause-placeholder.ts";
import { clauseBlocks } from "#app/domain/clause-kit/clause-text.ts";
import {
  fillClause,
  placeholdersOf,
  toCompleteIn,
  unknownPlaceholders,
} from "#app/domain/clause-kit/fill-clause.ts";
import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";
import { shippedClauses } from "#app/domain/clause-kit/shipped/shipped-clauses.ts";

describe("filling", () => {
  test("writes what is known, and says what is not where it stands", () => {
    expect(fillClause("{heures} au total ; pénalité : {penalite_heure}.", { heures: "833 heures" })).toBe(
      "833\u00a0heures au total\u202f; pénalité\u00a0: [à compléter\u00a0: la pénalité par heure non faite].",
    );
  });

  test.each([
    ["null", null],
    ["an empty text", ""],
    ["an empty list", []],
  ])("takes %s for something to complete", (_, value) => {
    const text = fillClause("{publics} {publics}", { publics: value });
    expect(text).toContain("[à compléter\u00a0: les publics éligibles]");
    expect(toCompleteIn(text)).toEqual(["les publics éligibles"]);
  });

  test("writes lines as a list, which is read as one", () => {
    const text = fillClause("Publics :\n\n{publics}\n\nFin.", { publics: ["un", "deux"] });
    expect(clauseBlocks(text)).toEqual([
      { kind: "paragraph", text: "Publics\u00a0:" },
      { kind: "list", items: ["un", "deux"] },
      { kind: "paragraph", text: "Fin." },
    ]);
  });

  test("completes nothing in silence, even for a placeholder that no longer exists", () => {
    expect(fillClause("{ancien}", {})).toBe("[à compléter\u00a0: ancien]");
  });

  test("does not read braces that come from a study", () => {
    expect(fillClause("{objet}", { objet: "École {heures}" })).toBe("École {heures}");
  });
});

describe("what may be written", () => {
  test.each([
    ["ccap_penalties", "Par heure : {penalite_heure}", []],
    ["ccap_penalties", "Par {heure} et {heure}", ["{heure}"]],
    ["ccap_penalties", "{ponderation}", ["{ponderation}"]],
    ["rc_criterion", "{ponderation}", []],
    ["ccap_penalties", "{heures", ["{"]],
    ["ccap_penalties", "heures}", ["}"]],
    ["ccap_penalties", "{}", ["{}"]],
  ] as const)("%s: « %s » leaves %j unknown", (key, text, unknown) => {
    expect(unknownPlaceholders(key, text)).toEqual(unknown);
  });
});

describe("the texts the product comes with", () => {
  test.each(clauseKeys)("%s only uses what it may", (key) => {
    const { title, body } = shippedClauses[key];
    expect(unknownPlaceholders(key, `${title} ${body}`)).toEqual([]);
    expect(title.length).toBeLessThan(90);
    expect(body).not.toMatch(/[a-z]'[a-z]|\t| {2}/);
  });

  test("every placeholder is used by a text or is one of the usual ones", () => {
    const known = new Set(clauseKeys.flatMap(placeholdersOf));
    expect(placeholderNames.filter((name) => !known.has(name))).toEqual([]);
  });

  test("what CCAG 2021 asks to be said at least is said: scope, facilitator, publics, hours", () => {
    expect(shippedClauses.ccap_scope.body).toContain("{lots}");
    expect(shippedClauses.ccap_facilitator.body).toContain("{facilitateur}");
    expect(shippedClauses.ccap_publics.body).toContain("{publics}");
    expect(shippedClauses.ccap_hours_fixed.body).toContain("{heures_par_lot}");
  });

  test("whatever is known, no brace is left and every known value is there", () => {
    const value = fc.option(fc.string({ unit: fc.constantFrom("a", "é", " ", "1"), minLength: 1 }));
    const values = fc.record(Object.fromEntries(placeholderNames.map((name) => [name, value])));
    fc.assert(
      fc.property(fc.constantFrom(...clauseKeys), values, (key, known) => {
        const { body } = shippedClauses[key];
        const filled = fillClause(body, known);
        expect(filled).not.toMatch(/[{}]/);
        for (const name of placeholderNames.filter((one) => body.includes(`{${one}}`))) {
          expect(filled).toContain(frenchSpaces(known[name] ?? placeholders[name].label));
        }
      }),
    );
  });
});

test("French spaces are put once", () => {
  const once = frenchSpaces("Total : 12 heures ; « fait » ! 50 % en 3 mois, lot 2 habité");
  expect(once).toBe(
    "Total\u00a0: 12\u00a0heures\u202f; «\u00a0fait\u00a0»\u202f! 50\u00a0% en 3\u00a0mois, lot 2 habité",
  );
  expect(frenchSpaces(once)).toBe(once);
});
