import type { Mechanism } from "#app/domain/mechanism.ts";
import { day } from "./demo-calendar.ts";
import type { ContractPlan } from "./contract-plan.ts";
import type { TradeCode } from "./trades.ts";

/** Contracts open data brought and no host took yet (« À attribuer »): no hours, sometimes no usable holder. */
export const openDataContracts: readonly ContractPlan[] = [
  brought("2026S00012", "voiron", "Voiron", "2026-05-12", 24, ["execution_clause"], {
    title: "Travaux d’entretien de la voirie communale de Voiron",
    trade: "vrd",
    euros: 1_480_000,
    holder: "bievre-tp",
  }),
  brought("2026S00031", "porte-isere", "Villefontaine", "2026-06-30", 36, ["reserved_unspecified"], {
    title: "Collecte des encombrants sur rendez-vous",
    trade: "collecte",
    euros: 312_000,
    holder: "recup-rhone",
  }),
  brought("2025L00107", "eaux", "Vienne", "2025-11-18", 48, ["execution_clause_and_criterion"], {
    title: "Accord-cadre de travaux sur les réseaux d’eau potable",
    trade: "vrd",
    euros: 7_950_000,
    holder: "canalisations",
  }),
  brought("2026F00008", "etat", "Grenoble", "2026-03-02", 12, ["award_criterion"], {
    title: "Mobilier de bureau de la cité administrative",
    trade: "menuiseries_exterieures",
    euros: 188_000,
    holder: "manival",
  }),
  brought("2026M0044", "voiron", "Voiron", "2026-09-21", null, ["execution_clause"], {
    title: "Restructuration de l’école primaire de Paviot",
    trade: "gros_oeuvre",
    euros: 2_264_000,
    holder: "guiers",
  }),
  brought("2026M0051", "departement", "Saint-Marcellin", "2026-10-05", 18, [], {
    title: "Restructuration du centre médico-social de Saint-Marcellin",
    trade: "electricite",
    euros: 640_000,
    holder: "courants-nord",
  }),
  brought(
    "2026S00077",
    "porte-isere",
    "Bourgoin-Jallieu",
    "2026-08-24",
    24,
    ["reserved_unspecified", "award_criterion"],
    {
      title: "Entretien des abords des zones d’activités",
      trade: "espaces_verts_entretien",
      euros: 205_000,
      holder: null,
    },
  ),
  brought("2024M0093", "etat", "Vienne", "2024-07-15", 20, ["execution_clause"], {
    title: "Rénovation thermique du tribunal de Vienne",
    trade: "plomberie_cvc",
    euros: 3_105_000,
    holder: "fluides-rhone",
  }),
];

function brought(
  id: string,
  authority: string,
  commune: string,
  notified: string,
  months: number | null,
  mechanisms: Mechanism[],
  of: { title: string; trade: TradeCode; euros: number; holder: string | null },
): ContractPlan {
  return {
    reference: id,
    title: of.title,
    authority,
    host: null,
    category: of.trade === "menuiseries_exterieures" ? "supplies" : id.includes("S") ? "services" : "works",
    commune,
    stage: "awarded",
    euros: of.euros,
    consultation: null,
    notified: day(notified),
    starts: null,
    ends: null,
    openData: { id, months, holderNames: of.holder === null ? "ENTREPRISE GUTTIN ET CIE" : null },
    lots: [
      {
        number: "1",
        trade: of.trade,
        contractors: of.holder === null ? [] : [{ organisation: of.holder, role: "lead" }],
        commitments: mechanisms.map((mechanism) => ({
          mechanism,
          weight: 0,
          objective: { rule: "fixed", hours: 0 },
        })),
      },
    ],
  };
}
