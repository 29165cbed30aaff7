import { expect, test } from "vitest";
import { readSocialConsiderations } from "#app/domain/decp/social-considerations.ts";

test.each([
  [["Clause sociale"], ["execution_clause"]],
  [["Clause sociale", "Critère social"], ["execution_clause_and_criterion"]],
  [["Critère social"], ["award_criterion"]],
  [
    ["Critère social", "Marché réservé"],
    ["award_criterion", "reserved_unspecified"],
  ],
  [["Marché réservé"], ["reserved_unspecified"]],
  [["Concession réservée"], ["reserved_unspecified"]],
  [
    ["Clause sociale", "Critère social", "Marché réservé"],
    ["execution_clause_and_criterion", "reserved_unspecified"],
  ],
  [["Pas de considération sociale"], []],
  [["Sans objet"], []],
  [[], []],
])("%j carries %j", (words, mechanisms) => {
  expect(readSocialConsiderations(words)).toEqual({ mechanisms, unknown: [] });
});

test.each([
  [{ considerationSociale: ["Clause sociale", "Critère social"] }],
  [[{ considerationSociale: "Clause sociale" }, { considerationSociale: "Critère social" }]],
  [[[["Clause sociale"]], ["Critère social"]]],
  ["Clause sociale, Critère social"],
  ["['Clause sociale', 'Critère social']"],
  ['["Clause sociale","Critère social"]'],
  ["clause sociale;CRITERE SOCIAL"],
])("the two words are found in %j", (value) => {
  expect(readSocialConsiderations(value)).toEqual({
    mechanisms: ["execution_clause_and_criterion"],
    unknown: [],
  });
});

test.each([undefined, null, "", "CDL", "MQ", "nan", "['Pas de considération sociale']", {}, [null]])(
  "%j carries nothing",
  (value) => {
    expect(readSocialConsiderations(value)).toEqual({ mechanisms: [], unknown: [] });
  },
);

test("a word of no list is told apart and hides nothing", () => {
  expect(readSocialConsiderations(["Égalité", "Clause sociale"])).toEqual({
    mechanisms: ["execution_clause"],
    unknown: ["Égalité"],
  });
});
