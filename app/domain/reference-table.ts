import type { Day } from "./calendar.ts";
import { eligibilityCriteria, type EligibilityCriterion } from "./eligibility-criterion.ts";
import type { ReferenceEntry, ReferenceTable, ReferenceUnit } from "./reference-value.ts";
import { trades, type Trade } from "./trade.ts";

const law = "CCP L2112-2-1, loi 2021-1104 art. 35";
const thresholdSource = "Seuils européens 2026-2027, HT";
/** Of what no text dates: the year the table came with. */
const firstDay = "2026-01-01";
const measured = "MEF Sud 77, source publique";
const byDefault = "Valeur par défaut, à signer";

/** Shares of labour in the amount HT, in %. Public sources are said; the others wait for a facilitator's signature. */
const labourShares = {
  peinture_interieure: [70, measured],
  maconnerie: [50, measured],
  charpente_metallique: [20, measured],
  batiment: [50, measured],
  terrassement: [30, byDefault],
  vrd: [30, byDefault],
  gros_oeuvre: [45, byDefault],
  demolition: [45, byDefault],
  desamiantage: [60, byDefault],
  charpente_bois: [40, byDefault],
  couverture_etancheite: [40, byDefault],
  menuiseries_exterieures: [30, byDefault],
  metallerie: [30, byDefault],
  platrerie_cloisons: [55, byDefault],
  menuiseries_interieures: [35, byDefault],
  electricite: [40, byDefault],
  plomberie_cvc: [38, byDefault],
  sols: [45, byDefault],
  ascenseur: [20, byDefault],
  espaces_verts_creation: [45, byDefault],
  espaces_verts_entretien: [75, byDefault],
  nettoyage: [80, byDefault],
  gardiennage: [85, byDefault],
  restauration_collective: [45, byDefault],
  collecte: [55, byDefault],
  tri: [60, byDefault],
  demenagement: [65, byDefault],
  transport: [50, byDefault],
  prestations_intellectuelles: [85, byDefault],
} as const satisfies Record<Trade, readonly [percent: number, source: string]>;

/** The values the product comes with. Source: product.md, « Law and figures to build in »; each says its own. */
export const referenceTable: ReferenceTable = {
  duty: {
    social_consideration: {
      label: "Une considération sociale dans les conditions d’exécution",
      unit: "flag",
      values: [dated("2021-08-22", 0, law), dated("2026-08-22", 1, law)],
    },
  },
  threshold: {
    works: threshold("Travaux et concessions", 5_404_000),
    state: threshold("Fournitures et services, État", 140_000),
    local_authority: threshold("Fournitures et services, collectivités", 216_000),
    contracting_entity: threshold("Fournitures et services, entités adjudicatrices", 432_000),
  },
  reserved_share: {
    minimum: one(
      "Part de personnes en insertion ou en situation de handicap",
      "millionths",
      500_000,
      "CCP R2113-7",
    ),
  },
  spaser: {
    yearly_purchases: one(
      "Achats annuels au-dessus desquels il est dû",
      "cents",
      50_000_000_00,
      "CCP D2111-3, décret 2022-767 du 2 mai 2022",
      { from: "2023-01-01" },
    ),
  },
  labour_share: Object.fromEntries(
    Object.entries(labourShares).map(([trade, [percent, source]]) => [
      trade,
      one(trades[trade as Trade].label, "millionths", percent * 10_000, source, {
        toCheck: source === byDefault,
      }),
    ]),
  ) as Record<Trade, ReferenceEntry>,
  hourly_cost: {
    default: one(
      "Une heure de travail, chargée",
      "cents",
      30_00,
      "Guide de calcul, exemple à 30 € de l’heure",
    ),
  },
  insertion_rate: {
    prudent: one("Scénario prudent", "millionths", 50_000, "Bas de l’usage"),
    usual: one("Scénario usuel", "millionths", 75_000, "Notre choix", { toCheck: true }),
    ambitious: one("Scénario ambitieux", "millionths", 100_000, "Notre choix", { toCheck: true }),
    usage_low: one("Bas de l’usage", "millionths", 50_000, "Usage des facilitateurs, 5 à 20 %"),
    usage_high: one("Haut de l’usage", "millionths", 200_000, "Usage des facilitateurs, 5 à 20 %"),
    anru_works: one("ANRU, travaux", "millionths", 50_000, "Charte nationale d’insertion de l’ANRU"),
    anru_proximity: one(
      "ANRU, gestion urbaine de proximité",
      "millionths",
      100_000,
      "Charte nationale d’insertion de l’ANRU",
    ),
  },
  sizing: {
    min_hours: one(
      "Heures sous lesquelles on n’embauche pas",
      "hours",
      134_00,
      "Un mois d’une personne, 1 607 ÷ 12",
      { toCheck: true },
    ),
    min_months: one("Durée sous laquelle un parcours ne tient pas", "months", 3, "Notre choix", {
      toCheck: true,
    }),
    criterion_hours: one("Heures à partir desquelles un critère s’ajoute", "hours", 1_000_00, "Notre choix", {
      toCheck: true,
    }),
    reserve_structures: one("Structures capables pour réserver un lot", "count", 3, "Notre choix", {
      toCheck: true,
    }),
    reserve_amount: one(
      "Montant HT au-delà duquel on ne réserve pas un lot",
      "cents",
      250_000_00,
      "Notre choix",
      { toCheck: true },
    ),
    min_comparables: one("Marchés comparables pour s’y fier", "count", 3, "Notre choix", { toCheck: true }),
    review_weeks: one(
      "Délai de relecture par la facilitatrice",
      "weeks",
      4,
      "Usage constaté, quatre semaines",
      { toCheck: true },
    ),
  },
  criterion: Object.fromEntries(
    Object.entries(eligibilityCriteria).map(([code, { label }]) => [
      code,
      one(label, "flag", 1, "Liste de départ"),
    ]),
  ) as Record<EligibilityCriterion, ReferenceEntry>,
};

function dated(from: string, value: number, source: string, until: string | null = null) {
  return { from: from as Day, until: until as Day | null, value, source, toCheck: false, signedBy: null };
}

function threshold(label: string, euros: number): ReferenceEntry {
  return { label, unit: "cents", values: [dated("2026-01-01", euros * 100, thresholdSource, "2027-12-31")] };
}

function one(
  label: string,
  unit: ReferenceUnit,
  value: number,
  source: string,
  { from = firstDay, toCheck = false }: { from?: string; toCheck?: boolean } = {},
): ReferenceEntry {
  return { label, unit, values: [{ ...dated(from, value, source), toCheck }] };
}
