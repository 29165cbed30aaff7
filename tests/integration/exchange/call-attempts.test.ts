import { expect, test } from "#tests/support/test.ts";
import type { Db } from "#db/database.server.ts";
import { bring, host, smallWorkbook, type Sheets } from "./workbook-files.ts";

const head = "siret_porteur;participant;echeance;tentative;date;resultat;prochain_le;note";
const withCalls = (...rows: string[]): Sheets => ({ ...smallWorkbook(), Appels: [head, ...rows] });

const callsOf = (db: Db) =>
  db
    .selectFrom("call_attempt")
    .select(["checkpoint", "number", "dated_on", "result", "next_on", "note"])
    .orderBy("number")
    .execute();

test("calls come in by their key, are updated by it, and an empty cell clears", async ({ db }) => {
  const first = `${host};P1;6;1;20/06/2026;sans_reponse;28/06/2026;Messagerie`;
  await bring(db, withCalls(first, `${host};P1;6;2;2026-06-28;Personne jointe;;`));
  expect(await callsOf(db)).toEqual([
    {
      checkpoint: "6",
      number: 1,
      dated_on: "2026-06-20",
      result: "no_answer",
      next_on: "2026-06-28",
      note: "Messagerie",
    },
    { checkpoint: "6", number: 2, dated_on: "2026-06-28", result: "reached", next_on: null, note: null },
  ]);
  const again = await bring(db, withCalls(`${host};P1;6;1;20/06/2026;a_rappeler;28/06/2026;`));
  expect(again.counts["Appels"]).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
  expect(await callsOf(db)).toMatchObject([{ number: 1, result: "call_back", note: null }, { number: 2 }]);
});

test.for<[string, string, string]>([
  ["a rank below 1", `${host};P1;6;0;20/06/2026;jointe;;`, "tentative"],
  ["a rank that is not whole", `${host};P1;6;1,5;20/06/2026;jointe;;`, "tentative"],
  ["a result that does not exist", `${host};P1;6;1;20/06/2026;perdu;;`, "resultat"],
  ["no date", `${host};P1;6;1;;jointe;;`, "date"],
  ["a person nobody knows", `${host};P9;6;1;20/06/2026;jointe;;`, "participant"],
  ["a social security number", `${host};P1;6;1;20/06/2026;jointe;;1 84 12 76 451 089 46`, "note"],
])("%s is refused, at its cell", async ([, row, column], { db }) => {
  const outcome = await bring(db, withCalls(row));
  expect(outcome.remarks.filter(({ severity }) => severity === "error")).toMatchObject([
    { sheet: "Appels", row: 2, column },
  ]);
  expect(await callsOf(db)).toEqual([]);
});

test("the same call twice in a file is refused; odd days are told and come in", async ({ db }) => {
  const row = `${host};P1;6;1;20/06/2026;jointe;;`;
  const twice = await bring(db, withCalls(row, row));
  expect(twice).toMatchObject({ outcome: "refused", errors: 1 });
  const odd = await bring(db, withCalls(`${host};P1;6;1;20/07/2026;jointe;20/07/2026;`));
  expect(odd.remarks.map(({ sheet, column }) => [sheet, column])).toEqual([
    ["Appels", "date"],
    ["Appels", "prochain_le"],
  ]);
  expect(await callsOf(db)).toHaveLength(1);
});
