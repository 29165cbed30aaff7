import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf } from "#app/domain/reference-value.ts";
import { estimatedValueOf, type LawLot, type LawQuestion } from "#app/features/law/law-question.ts";
import { lawStatements } from "#app/features/law/law-statements.ts";

const references = referencesOf(referenceTable, []);
const lot = (number: string, mechanism: Mechanism | "none" | null): LawLot => ({
  number,
  carried: mechanism === null || mechanism === "none" ? [] : [mechanism],
  decided: mechanism !== null,
});
const asked = (changes: Partial<LawQuestion> = {}): LawQuestion => ({
  buyer: "local_authority",
  category: "works",
  estimatedValue: 6_200_000_00 as Cents,
  consultationOn: "2026-12-01" as Day,
  lots: [lot("1", "execution_clause"), lot("2", "execution_clause")],
  lotsValue: null,
  derogation: null,
  derogationReason: null,
  today: "2026-11-19" as Day,
  fillAt: "/calibrages/1/modifier",
  decideAt: "/calibrages/1/dispositifs",
  ...changes,
});
const said = (changes: Partial<LawQuestion> = {}) => lawStatements(asked(changes), references);
const one = (key: string, changes: Partial<LawQuestion> = {}) =>
  said(changes).find((statement) => statement.key === key);
const spaced = (text = "") => text.replace(/[\u00a0\u202f]/g, " ");

describe("the duty", () => {
  test("of the mock: under the threshold, with both figures, the article, the dates, and the whole need to check", () => {
    const under = { estimatedValue: 1_595_000_00 as Cents };
    const duty = one("duty", under);
    expect(duty).toMatchObject({ tone: "done", title: "Pas d’obligation de considération sociale" });
    expect(spaced(duty?.sentence)).toBe(
      "La valeur estimée, 1 595 000 € HT, est sous le seuil de 5 404 000 € HT. Une clause sociale reste possible, et conseillée.",
    );
    expect(spaced(duty?.source)).toBe(
      "CCP L2112-2-1, loi 2021-1104 du 22 août 2021, art. 35, en vigueur depuis le 22 août 2026. Seuils européens 2026-2027, HT, du 1er janvier 2026 au 31 décembre 2027.",
    );
    expect(spaced(one("whole need", under)?.sentence)).toBe(
      "Le seuil se compare à toute l’opération : y a-t-il d’autres lots à venir ?",
    );
    expect(one("answer", under)).toBeUndefined();
  });

  test("a value typed before its lots, that they have outgrown, is to correct", () => {
    const typed = { estimatedValue: 200_000_00 as Cents };
    expect(one("value under lots", { ...typed, lotsValue: 200_000_00 as Cents })).toBeUndefined();
    const outgrown = one("value under lots", { ...typed, lotsValue: 200_000_01 as Cents });
    expect(outgrown).toMatchObject({ tone: "at_risk", act: { to: "/calibrages/1/modifier" } });
    expect(spaced(outgrown?.sentence)).toContain("Les lots font ensemble 200 000,01 € HT");
  });

  test("due and met by every lot", () => {
    expect(one("duty")).toMatchObject({ title: "Considération sociale obligatoire", tone: "on_track" });
    expect(one("answer")).toMatchObject({ tone: "done", act: null });
    expect(one("whole need")).toBeUndefined();
  });

  test("to check says what is missing and where to write it", () => {
    const duty = one("duty", { consultationOn: null, estimatedValue: null });
    expect(duty).toMatchObject({ tone: "at_risk", act: { to: "/calibrages/1/modifier" } });
    expect(duty?.sentence).toBe(
      "Pour le dire, il manque la valeur estimée du besoin entier et le jour de la consultation.",
    );
    expect(one("duty", { consultationOn: null, fillAt: null })?.act).toBeNull();
  });

  test("to check once the thresholds have expired: there is nothing to fill in", () => {
    const duty = one("duty", { consultationOn: "2028-02-01" as Day });
    expect(duty).toMatchObject({ title: "Obligation à vérifier", act: null });
    expect(spaced(duty?.sentence)).toContain("valait jusqu’au 31 décembre 2027");
  });

  test("before the law, nothing is asked of the lots", () => {
    const before = { consultationOn: "2026-08-21" as Day, lots: [lot("1", null)] };
    expect(one("duty", before)?.tone).toBe("done");
    expect(one("answer", before)).toBeUndefined();
  });

  test("of a private buyer: the code says nothing else of it", () => {
    expect(said({ buyer: "private" }).map(({ key, title }) => [key, title])).toEqual([
      ["duty", "Pas d’obligation pour un acheteur privé"],
    ]);
  });
});

describe("what answers the duty", () => {
  test("before there is any lot, says what would", () => {
    expect(said({ lots: [] }).map(({ key }) => key)).toEqual(["duty", "what answers"]);
  });

  test("partly: names the lots that do not, says what to do, and that it is our reading", () => {
    const lots = [lot("1", "execution_clause"), lot("2", "none"), lot("3", "reserved_iae"), lot("4", null)];
    const answer = one("answer", { lots });
    expect(answer).toMatchObject({ tone: "at_risk", toCheck: true });
    expect(spaced(answer?.sentence)).toMatch(
      /^Lot 2 : rien n’y répond\. Lot 3 : notre source ne dit pas .* suffit\. Lot 4 : à décider\. Mettez une clause/,
    );
  });

  test("what the source does not say of is named: reserved lots, qualitative actions, or both", () => {
    const words = (...mechanisms: Mechanism[]) =>
      spaced(
        one("answer", { lots: mechanisms.map((mechanism, rank) => lot(String(rank + 1), mechanism)) })
          ?.sentence,
      );
    expect(words("reserved_ess")).toContain("si un lot réservé suffit");
    expect(words("qualitative_action")).toContain("si une action qualitative suffit");
    expect(words("qualitative_action", "reserved_iae")).toContain(
      "si un lot réservé ou une action qualitative suffit",
    );
  });

  test("a criterion alone does not satisfy it, and says so", () => {
    const lots = [lot("1", "award_criterion"), lot("2", "award_criterion")];
    expect(one("answer", { lots })).toMatchObject({ tone: "late", title: "Rien n’y répond encore" });
    expect(spaced(one("criterion alone", { lots })?.sentence)).toMatch(/^Lots 1 et 2 : un critère/);
  });

  test("nothing decided yet is to decide, not late", () => {
    expect(one("answer", { lots: [lot("1", null)] })).toMatchObject({
      tone: "at_risk",
      title: "Réponse à décider",
    });
  });

  test("a derogation prints its recorded reason; without one, it is to record", () => {
    const lots = [lot("1", "none")];
    const reason = "Fourniture de serveurs, aucune main-d’œuvre.";
    const recorded = one("answer", { lots, derogation: "sans_lien", derogationReason: reason });
    expect(recorded).toMatchObject({ tone: "done", toCheck: true });
    expect(spaced(recorded?.sentence)).toBe(
      `« Aucun lien possible avec l’objet du marché ». Motifs consignés : ${reason}`,
    );
    expect(one("answer", { lots, derogation: "sans_lien" })).toMatchObject({ tone: "at_risk" });
  });
});

describe("the lots", () => {
  test.each([
    ["reserved_iae", "L2113-13,", "50 %"],
    ["reserved_disability", "L2113-12,", "50 %"],
    ["reserved_iae_disability", "L2113-14,", "50 %"],
    ["reserved_prison", "L2113-13-1,", ""],
    ["reserved_ess", "L2113-15,", ""],
    ["reserved_unspecified", "", "À préciser"],
  ] as const)(
    "%s cites its article, and the minimal share where there is one",
    (mechanism, article, words) => {
      const statement = one(mechanism, { lots: [lot("3", mechanism)] });
      expect(spaced(statement?.title)).toMatch(/^Lot 3 réservé /);
      expect(statement?.source).toContain(article);
      expect(spaced(statement?.sentence)).toContain(words);
      expect(statement?.source.includes("R2113-7")).toBe(words === "50 %");
    },
  );

  test("a criterion cites R2152-7", () => {
    expect(one("criterion", { lots: [lot("1", "execution_clause_and_criterion")] })?.source).toContain(
      "R2152-7",
    );
  });
});

describe("the estimated value of a study", () => {
  const amounts = (low: number | null, high: number | null = null) => ({
    amountLow: low as Cents | null,
    amountHigh: high as Cents | null,
  });
  const valueOf = (typed: number | null, ...lots: Array<ReturnType<typeof amounts>>) =>
    estimatedValueOf({ estimatedValue: typed as Cents | null }, lots);

  test("is what was typed, or the sum of the lots at the high end, or unknown while one has none", () => {
    expect(valueOf(900, amounts(100))).toBe(900);
    expect(valueOf(null, amounts(100), amounts(200, 500))).toBe(600);
    expect(valueOf(null, amounts(100), amounts(null))).toBeNull();
    expect(valueOf(null)).toBeNull();
  });
});
