import { day } from "./demo-calendar.ts";
import type { CommitmentPlan, ContractPlan, LotPlan, ObjectivePlan } from "./contract-plan.ts";
import { charmettes } from "./charmettes.ts";

/** Contracts the story names: the framework agreement at risk, the forgotten gymnasium, the reserved sites… */
export const toldContracts: readonly ContractPlan[] = [
  charmettes,
  {
    ...contract(
      "2024-AHS-001",
      "alpes-habitat",
      "Montbonnot-Saint-Martin",
      94_800_000,
      "2024-01-15",
      "2028-12-31",
    ),
    title: "Réhabilitation de 1 248 logements du parc social, accord-cadre à bons de commande 2024-2028",
    lots: [
      lot("1", "plomberie_cvc", "sept-laux", onCriterion(9, { rule: "fixed", pace: 0.92 })),
      lot("2", "peinture_interieure", "couleurs-sillon", onCriterion(10, { rule: "fixed", pace: 0.61 })),
      lot("3", "nettoyage", "net-avenir", reserved(5, { rule: "fixed", pace: 1.02 })),
      lot("4", "electricite", "grand-pic", onCriterion(6, perAmount(0.96, 2_000, 2_700_000))),
    ],
  },
  {
    ...contract("2025-GRE-034", "le-gresivaudan", "Allevard", 612_000, "2026-02-02", "2026-10-31"),
    title: "Réhabilitation du gymnase intercommunal du Bréda",
    lots: [lot("1", "gros_oeuvre", "guiers", clause(0, { rule: "fixed", hours: 180 }))],
  },
  {
    ...contract("2026-LTO-003", "le-gresivaudan", "Le Touvet", 1_184_000, "2026-02-16", "2027-03-15"),
    title: "Réhabilitation de la maison de santé du Touvet",
    lots: [
      lot("1", "gros_oeuvre", "rolland", clause(2, { rule: "fixed", pace: 0.97 })),
      lot("2", "electricite", "grand-pic", clause(1, { rule: "fixed", pace: 1.04 })),
    ],
  },
  {
    ...contract(
      "2025-PPR-002",
      "le-gresivaudan",
      "Plateau-des-Petites-Roches",
      4_310_000,
      "2025-06-01",
      "2027-09-30",
    ),
    title: "Réhabilitation des réseaux d’eau du plateau des Petites Roches",
    lots: [
      {
        ...lot("1", "vrd", "breda-tp", clause(3, { rule: "fixed", pace: 1.02 })),
        commitments: [clause(3, { rule: "fixed", pace: 1.02 }), qualitative()],
      },
    ],
  },
  {
    ...contract("2026-GRE-019", "le-gresivaudan", "Villard-Bonnot", 5_270_000, "2025-11-03", "2028-06-30"),
    title: "Réhabilitation d’un ancien site industriel, tri et valorisation",
    category: "services",
    lots: [
      lot("1", "collecte", "eco-tri", {
        ...clause(7, { rule: "fixed", pace: 1.03 }),
        mechanism: "reserved_iae_disability",
      }),
    ],
  },
  {
    ...contract("2025-PON-005", "le-gresivaudan", "Pontcharra", 238_000, "2025-09-01", "2026-12-31"),
    title: "Exploitation de la cuisine centrale de Pontcharra",
    category: "services",
    lots: [
      lot("1", "restauration_collective", "sorbiers", {
        ...clause(1, { rule: "fixed", pace: "reached" }),
        mechanism: "reserved_disability",
      }),
    ],
  },
  {
    ...contract("2026-FRO-001", "le-gresivaudan", "Froges", 318_000, "2026-04-01", "2027-01-31"),
    title: "Réhabilitation du relais petite enfance de Froges",
    lots: [lot("1", "peinture_interieure", "trois-roches", qualitative())],
  },
  {
    ...contract("2026-OIS-002", "vaujany", "Vaujany", 540_000, "2026-11-02", "2027-08-31"),
    title: "Réhabilitation de l’accueil de loisirs de Vaujany",
    stage: "awarded",
    lots: [
      lot("1", "peinture_interieure", "couleurs-sillon", {
        ...clause(0, { rule: "fixed", hours: 310 }),
        mechanism: "reserved_unspecified",
      }),
    ],
  },
  {
    ...contract("2025-GRE-041", "le-gresivaudan", "Le Touvet", 744_000, "2025-03-01", "2027-02-28"),
    title: "Entretien des berges et des espaces verts d’activités",
    category: "services",
    lots: [lot("1", "espaces_verts_entretien", "chartreuse-paysages", clause(2, perAmount(0.88, 2_000, 0)))],
  },
];

function contract(
  reference: string,
  authority: string,
  commune: string,
  euros: number,
  starts: string,
  ends: string,
): Omit<ContractPlan, "title" | "lots"> {
  const year = Number(starts.slice(0, 4)) - 1;
  return {
    reference,
    authority,
    host: "gresivaudan",
    category: "works",
    commune,
    stage: "running",
    euros,
    consultation: day(`${String(year)}-10-06`),
    notified: day(`${String(year)}-12-15`),
    starts: day(starts),
    ends: day(ends),
  };
}

function lot(
  number: string,
  trade: LotPlan["trade"],
  organisation: string,
  commitment: CommitmentPlan,
): LotPlan {
  return { number, trade, contractors: [{ organisation, role: "lead" }], commitments: [commitment] };
}

function clause(weight: number, objective: ObjectivePlan): CommitmentPlan {
  return { mechanism: "execution_clause", weight, objective };
}

function onCriterion(weight: number, objective: ObjectivePlan): CommitmentPlan {
  return { mechanism: "execution_clause_and_criterion", weight, objective };
}

function reserved(weight: number, objective: ObjectivePlan): CommitmentPlan {
  return { mechanism: "reserved_iae", weight, objective };
}

function qualitative(): CommitmentPlan {
  return { mechanism: "qualitative_action", weight: 0, objective: { rule: "fixed", hours: 0 } };
}

function perAmount(pace: number, eurosPerHour: number, thresholdEuros: number): ObjectivePlan {
  return { rule: "per_amount", pace, eurosPerHour, thresholdEuros };
}
