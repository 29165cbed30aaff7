import type { ContractCategory, Derogation } from "#app/domain/exchange-codes.ts";
import type { Cents } from "#app/domain/money.ts";
import type { PurchaseDecision } from "#app/domain/purchase-decision.ts";
import { searchText } from "#app/domain/search-text.ts";
import { day } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";

type Plan = {
  code: string | null;
  title: string;
  category: ContractCategory;
  cpv: string;
  /** Whole euros. */
  value: number | null;
  consultation: string | null;
  months: number;
  decision: PurchaseDecision;
  derogation?: { case: Derogation; reason: string };
  note?: string;
  /** The contract it became. */
  contract?: string;
};

/** Two years of a town's programming: above and below the thresholds, decided or not, one left out with its motive. */
const years: Readonly<Record<2026 | 2027, readonly Plan[]>> = {
  2026: [
    {
      ...plan("26-03", "Groupe scolaire des Charmettes", "works", "45214200", 3_600_000, "2025-11-17", 14),
      decision: "clause",
      contract: "2026-CRO-011",
    },
    {
      ...plan("26-09", "Gardiennage des manifestations", "services", "79713000", 240_000, "2026-10-15", 24),
      decision: "criterion",
    },
    {
      ...plan(
        "26-12",
        "Transport des élèves vers la piscine",
        "services",
        "60130000",
        96_000,
        "2026-09-01",
        12,
      ),
      decision: "none",
    },
  ],
  2027: [
    plan("27-01", "Nettoyage des écoles et des gymnases", "services", "90911200", 480_000, "2027-03-01", 36),
    plan("27-02", "Restauration scolaire", "services", "55524000", 1_350_000, "2027-02-01", 48),
    {
      ...plan("27-03", "Entretien des espaces verts", "services", "77310000", 390_000, "2027-01-15", 36),
      decision: "reserved",
    },
    plan("27-04", "Pôle petite enfance et médiathèque", "works", "45212330", 6_200_000, "2027-04-01", 20),
    {
      ...plan("27-05", "Réfection des voiries communales", "works", "45233140", 850_000, "2027-05-01", 12),
      decision: "clause",
      note: "Sous le seuil\u00a0: le conseil municipal le demande quand même.",
    },
    {
      ...plan("27-06", "Mobilier scolaire", "supplies", "39160000", 90_000, "2027-02-15", 12),
      decision: "none",
    },
    {
      ...plan(
        "27-07",
        "Logiciels de gestion et leur maintenance",
        "supplies",
        "48000000",
        262_000,
        "2027-06-01",
        48,
      ),
      decision: "derogation",
      derogation: {
        case: "sans_lien",
        reason:
          "Licences d’éditeur sans prestation exécutée sur place\u00a0: aucune heure ne peut y être confiée.",
      },
    },
    plan("27-08", "Assurances de la commune", "services", "66510000", 310_000, "2027-09-01", 48),
    plan(
      null,
      "Maîtrise d’œuvre du groupe scolaire Ardillais",
      "services",
      "71200000",
      null,
      "2027-10-01",
      30,
    ),
    plan(null, "Vêtements de travail", "supplies", "18110000", 60_000, null, 24),
  ],
};

/** Enters the programming of the demonstration's buyer. */
export function enterPlannedPurchases(rows: DemoRows, directory: Directory): void {
  for (const [year, plans] of Object.entries(years)) {
    for (const purchase of plans) {
      const contract = rows.rows.contract.find(({ reference }) => reference === purchase.contract);
      rows.enter("planned_purchase", {
        id: rows.nextId("planned_purchase"),
        authority_id: directory.organisation("crolles"),
        year: Number(year),
        code: purchase.code,
        title: purchase.title,
        category: purchase.category,
        cpv: purchase.cpv,
        estimated_value: purchase.value === null ? null : ((purchase.value * 100) as Cents),
        consultation_on: purchase.consultation === null ? null : day(purchase.consultation),
        duration_months: purchase.months,
        decision: purchase.decision,
        derogation: purchase.derogation?.case ?? null,
        derogation_reason: purchase.derogation?.reason ?? null,
        note: purchase.note ?? null,
        contract_id: contract?.id ?? null,
        search_text: searchText(purchase.title, purchase.code),
        revision: 1,
      });
    }
  }
}

function plan(
  code: string | null,
  title: string,
  category: ContractCategory,
  cpv: string,
  value: number | null,
  consultation: string | null,
  months: number,
): Plan {
  return { code, title, category, cpv, value, consultation, months, decision: "undecided" };
}
