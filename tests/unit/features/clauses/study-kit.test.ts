import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseKeys } from "#app/domain/clause-kit/clause-key.ts";
import type { Day } from "#app/domain/calendar.ts";
import { toCompleteIn } from "#app/domain/clause-kit/fill-clause.ts";
import { shippedClauses, shippedOn } from "#app/domain/clause-kit/shipped/shipped-clauses.ts";
import type { KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { exampleArticle } from "#app/features/clauses/example-kit.ts";
import type { KitFacts } from "#app/features/clauses/kit-facts.ts";
import { kitNotes } from "#app/features/clauses/kit-notes.ts";
import { studyKit } from "#app/features/clauses/study-kit.ts";
import { versionLines } from "#app/features/clauses/version-lines.ts";
import { formatEuros, formatNumber } from "#app/ui/french.ts";

const facts: KitFacts = {
  title: "Salle polyvalente",
  authorityName: "Ville de Vif",
  isPrivate: false,
  category: "works",
  durationMonths: 14,
  criteria: "rsa;deld_12",
  listedCriteria: ["rsa", "qpv"],
  penaltyPerHour: 200_00 as Cents,
  penaltyPerDay: 75_00 as Cents,
  hostName: "Maison de l’insertion",
  hostEmail: "clauses@insertion.example",
  hostPhone: "04 76 00 00 00",
  dueDay: 15,
  reservedShare: 500_000 as Millionths,
};

const masonry: KitLot = {
  id: "1",
  number: "1",
  title: "Maçonnerie",
  decision: "execution_clause",
  isDecided: true,
  rule: "fixed",
  hours: 833_00 as InsertionHours,
  amountPerHour: null,
  threshold: 0 as Cents,
  rate: 50_000 as Millionths,
  criterionWeight: null,
  qualitativeAction: null,
};

const texts = (key: (typeof clauseKeys)[number]) => ({
  ...shippedClauses[key],
  version: 1,
  adoptedOn: shippedOn,
  isShipped: true,
});
const kitOf = (lots: KitLot[], told: Partial<KitFacts> = {}) =>
  studyKit({ lots, facts: { ...facts, ...told } }, texts);
const textOf = (lots: KitLot[], told: Partial<KitFacts> = {}) =>
  kitOf(lots, told)
    .flatMap(({ articles }) => articles.map(({ title, text }) => `${title}\n${text}`))
    .join("\n");
const notesOf = (lots: KitLot[], told: Partial<KitFacts> = {}) =>
  kitNotes(lots, { ...facts, ...told }, kitOf(lots, told)).map(({ words }) => words);

describe("the kit of a study", () => {
  test("the worked example: 833 hours are 119,0 days and 6,2 months of one person", () => {
    const text = textOf([masonry]);
    expect(text).toContain("lot 1 (Maçonnerie)\u00a0: 833\u00a0heures d’insertion");
    expect(text).toContain("soit 119,0\u00a0jours de 7\u00a0heures, ou 6,2\u00a0mois de travail");
    expect(text).toContain("Maison de l’insertion, clauses@insertion.example, 04 76 00 00 00");
    expect(text).toContain("au plus tard le 15 du mois suivant");
    expect(text).toContain("par heure d’insertion due et non faite à la fin du lot\u00a0: 200\u00a0€");
    expect(text).toContain("article 20.1 du cahier des clauses administratives générales");
    expect(text).toContain(
      "- allocataire du RSA ou ayant droit\n- demandeur d’emploi depuis 12\u00a0mois et plus\n\n",
    );
    expect(text).not.toContain("à compléter");
  });

  test("the framework agreement: one hour for 2 000 €, beyond 2 700 000 €", () => {
    const lot: KitLot = {
      ...masonry,
      rule: "per_amount",
      hours: 1_150_00 as InsertionHours,
      amountPerHour: 2_000_00 as Cents,
      threshold: 2_700_000_00 as Cents,
    };
    expect(textOf([lot], { category: "services" })).toContain(
      "1\u00a0heure d’insertion pour 2\u202f000\u00a0€ HT commandés au-delà de 2\u202f700\u202f000\u00a0€ HT (estimation\u00a0: 1\u202f150\u00a0heures d’insertion)",
    );
  });

  test("what nobody knows is said where it stands, and gathered", () => {
    const lots: KitLot[] = [{ ...masonry, hours: null }];
    const unknown = {
      penaltyPerHour: null,
      penaltyPerDay: null,
      hostName: null,
      category: null,
      durationMonths: null,
      criteria: null,
    };
    const text = textOf(lots, unknown);
    for (const label of [
      "les heures du lot",
      "le total des heures d’insertion",
      "la pénalité par heure non faite",
      "la pénalité par jour de retard d’un justificatif",
      "le nom, le courriel et le téléphone du service facilitateur",
      "l’article du CCAG sur l’insertion sociale",
      "la durée du marché",
    ]) {
      expect(text).toContain(`[à compléter\u00a0: ${label}]`);
    }
    const notes = notesOf(lots, unknown);
    expect(notes[0]).toMatch(/^Il manque .*la durée du marché.* et les heures d’un lot\.$/);
    expect(notes.join(" ")).toContain("Aucune liste de publics n’est choisie");
  });

  test("a host without e-mail nor telephone: its contact is to complete", () => {
    expect(textOf([masonry], { hostEmail: null, hostPhone: null })).toContain(
      "Maison de l’insertion, [à compléter\u00a0: le courriel et le téléphone du service]",
    );
  });

  test("an undecided lot follows what is proposed, and says so", () => {
    expect(notesOf([{ ...masonry, isDecided: false }])[0]).toBe(
      "Lot 1 (Maçonnerie)\u00a0: dispositif non décidé\u202f; le texte suit ce qui est proposé, clause d’exécution.",
    );
  });

  test.each([
    ["reserved_disability", "L2113-12", "travailleurs en situation de handicap"],
    ["reserved_iae", "L2113-13", "travailleurs défavorisés"],
    ["reserved_iae_disability", "L2113-14", "travailleurs en situation de handicap ou défavorisés"],
  ] as const)("%s is reserved by %s, half of its persons at least", (decision, article, persons) => {
    const text = textOf([{ ...masonry, decision }]);
    expect(text).toContain(`article ${article} du code de la commande publique`);
    expect(text).toContain(`au moins 50\u00a0% de ${persons}`);
    expect(text).toContain("R2113-7");
  });

  test("a private buyer's kit quotes no article of the code", () => {
    for (const decision of mechanismCodes) {
      const text = textOf([{ ...masonry, decision }], { isPrivate: true });
      expect(text).not.toMatch(/commande publique|[LR]\d{4}|CCAG|marché public/);
    }
    expect(notesOf([{ ...masonry, decision: "reserved_iae" }], { isPrivate: true }).join(" ")).toContain(
      "un acheteur privé ne réserve pas un marché",
    );
  });

  test("sixty lots with long titles are all there", () => {
    const title = "Travaux de gros œuvre ".repeat(12);
    const lots = Array.from({ length: 60 }, (_, index) => ({
      ...masonry,
      id: String(index + 1),
      number: String(index + 1),
      title,
    }));
    const text = textOf(lots);
    for (const { number } of lots) expect(text).toContain(`- lot ${number} (`);
    expect(text).toContain("49\u202f980\u00a0heures d’insertion, soit");
  });

  test("a study without any lot has no document", () => {
    expect(kitOf([])).toEqual([]);
    expect(versionLines([])).toEqual([]);
  });

  test("versions are printed with their day, those alike together", () => {
    expect(versionLines(kitOf([masonry]))).toEqual([
      "Textes du réseau, version 1 du 29\u00a0novembre 2026, pour tous les articles.",
    ]);
    const [rc, ...others] = kitOf([masonry]);
    const newer = (rc?.articles ?? []).map((article) => ({
      ...article,
      version: 2,
      adoptedOn: "2026-12-03" as Day,
    }));
    const lines = versionLines([{ code: "rc", label: "RC", articles: newer }, ...others]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(
      "Textes du réseau, version 2 du 3\u00a0décembre 2026\u00a0: Démarche sociale de la consultation.",
    );
  });

  test("every hour and every amount of the lots appears, and no brace does", () => {
    const lotOf = fc.record({
      decision: fc.constantFrom(...mechanismCodes.filter((code) => code !== "qualitative_action")),
      rule: fc.constantFrom("fixed" as const, "per_amount" as const, "share_of_hours" as const),
      hours: fc.integer({ min: 0, max: 90_000 }),
      perHour: fc.integer({ min: 1, max: 10_000 }),
      threshold: fc.integer({ min: 1, max: 9_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(lotOf, { minLength: 1, maxLength: 6 }), fc.boolean(), (drawn, isPrivate) => {
        const lots = drawn.map(({ hours, perHour, threshold, ...lot }, index) => ({
          ...masonry,
          ...lot,
          number: String(index + 1),
          hours: (hours * 100) as InsertionHours,
          amountPerHour: (perHour * 100) as Cents,
          threshold: (threshold * 100) as Cents,
        }));
        const text = textOf(lots, { isPrivate });
        expect(text).not.toMatch(/[{}]/);
        for (const lot of lots) {
          expect(text).toContain(`${formatNumber(lot.hours / 100)}\u00a0heure`);
          const clause = isPrivate || ["execution_clause", "voluntary_clause"].includes(lot.decision);
          if (lot.rule === "per_amount" && clause) {
            expect(text).toContain(formatEuros(lot.amountPerHour));
            expect(text).toContain(formatEuros(lot.threshold));
          }
        }
      }),
    );
  });
});

describe("what was written of the lots", () => {
  const judged: KitLot = { ...masonry, decision: "execution_clause_and_criterion" };
  const other: KitLot = { ...judged, id: "2", number: "2", title: "Peinture" };
  const tenth = 100_000 as Millionths;

  test("the weight of the criterion is said once when the lots share it", () => {
    const text = textOf([
      { ...judged, criterionWeight: tenth },
      { ...other, criterionWeight: tenth },
    ]);
    expect(text).toContain("Sa pondération est la suivante\u00a0: 10\u00a0%.");
  });

  test("lot by lot when they do not, and one without it is to complete, in the text and in the notes", () => {
    const lots = [
      { ...judged, criterionWeight: tenth },
      { ...other, criterionWeight: 75_000 as Millionths },
      { ...other, id: "3", number: "3", title: "Sols" },
      { ...other, id: "4", number: "4", title: "Toiture", criterionWeight: tenth },
    ];
    expect(textOf(lots)).toContain(
      "10\u00a0% pour les lots 1 et 4, 7,5\u00a0% pour le lot 2 et [à compléter\u00a0: la pondération du critère] pour le lot 3.",
    );
    expect(notesOf(lots)).toContain("Il manque la pondération du critère.");
    expect(notesOf(lots.slice(0, 2)).join()).not.toContain("pondération");
  });

  test("a qualitative action stands in the sentence, as it was written but for its capital and full stop", () => {
    const action = { ...masonry, decision: "qualitative_action" as const };
    const text = textOf([{ ...action, qualitativeAction: "Accueillir trois stagiaires\ndu quartier. " }]);
    expect(text).toContain(
      "en lien avec l’objet du marché\u00a0: accueillir trois stagiaires du quartier. Il en arrête",
    );
    expect(notesOf([action])).toContain("Il manque l’action attendue.");
  });
});

test.each(clauseKeys)("the example of %s reads whole", (key) => {
  const { title, text } = exampleArticle(key, shippedClauses[key], { version: 1, adoptedOn: shippedOn });
  expect(text).not.toMatch(/[{}]/);
  const unasked = ["les conditions de cette réserve"];
  expect(toCompleteIn(`${title} ${text}`).filter((label) => !unasked.includes(label))).toEqual([]);
});
