import { describe, expect, test } from "vitest";
import { parseSiret } from "#app/domain/siret.ts";
import { atPlace } from "#db/seed/demo/french-place.ts";
import { fictitiousSiret } from "#db/seed/demo/fictitious-siret.ts";
import { seededRandom } from "#db/seed/demo/seeded-random.ts";
import { demoRows } from "#db/seed/demo-territory.server.ts";

const asText = (text: string): string => text;
const { rows } = demoRows(asText);

describe("the rows of the demonstration", () => {
  test("come out the same twice", () => {
    expect(JSON.stringify(demoRows(asText).rows)).toBe(JSON.stringify(rows));
  });

  test("have no NIR, no address and no real e-mail", () => {
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/\b[12]\d{2}(0[1-9]|1[0-2])\d{8}\b/);
    expect(text.match(/[\w.-]+@[\w.-]+/g)?.filter((address) => !address.endsWith(".example"))).toEqual([]);
  });

  test("contracts have titles of their own, and every organisation its SIRET", () => {
    const titles = rows.contract.map(({ title, commune_code }) => `${title} ${String(commune_code)}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(rows.organisation.filter(({ siret }) => parseSiret(siret) === undefined)).toEqual([]);
  });

  test("hires stay within their participant's host and end no sooner than they start", () => {
    const hostOf = new Map(rows.participant.map(({ id, host_id }) => [id, host_id]));
    const lotOf = new Map(rows.commitment.map(({ id, lot_id }) => [id, lot_id]));
    const contractOf = new Map(rows.lot.map(({ id, contract_id }) => [id, contract_id]));
    const ownerOf = new Map(rows.contract.map(({ id, host_id }) => [id, host_id]));
    const strayed = rows.hire.filter(({ participant_id, commitment_id }) => {
      const lot = lotOf.get(commitment_id);
      const contract = lot === undefined ? undefined : contractOf.get(lot);
      return contract === undefined || ownerOf.get(contract) !== hostOf.get(participant_id);
    });
    expect(strayed).toEqual([]);
    expect(rows.hire.filter(({ starts_on, ends_on }) => ends_on != null && ends_on < starts_on)).toEqual([]);
    expect(rows.hire.filter(({ age }) => (age ?? 0) < 16)).toEqual([]);
  });
});

test("fictitious SIRETs are well formed and all different", () => {
  const sirets = Array.from({ length: 100 }, (_, index) => fictitiousSiret(index + 1));
  expect(new Set(sirets).size).toBe(100);
  expect(sirets.filter((siret) => parseSiret(siret) !== siret || !siret.startsWith("9"))).toEqual([]);
});

test("places read as French says them", () => {
  expect(["Crolles", "Le Touvet", "Les Adrets", "La Mure", "L'Isle-d'Abeau"].map(atPlace)).toEqual([
    "à Crolles",
    "au Touvet",
    "aux Adrets",
    "à La Mure",
    "à L’Isle-d’Abeau",
  ]);
});

test("a stream of draws depends on its subject alone", () => {
  const draws = (subject: string): number[] => {
    const random = seededRandom(subject);
    return Array.from({ length: 5 }, () => random.integer(1, 1_000));
  };
  expect(draws("hires")).toEqual(draws("hires"));
  expect(draws("hires")).not.toEqual(draws("staff"));
});
