import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { StudyAct, StudyState } from "#app/domain/study-state.ts";
import type { Trade } from "#app/domain/trade.ts";

export type StudyLotPlan = { title: string; trade: Trade; euros: number; mechanism?: Mechanism };

export type StudyEventPlan = { on: string; act: StudyAct; by: "buyer" | "facilitator"; word?: string };

export type StudyPlan = {
  title: string;
  state: StudyState;
  category: ContractCategory;
  consultation: string;
  starts: string;
  months: number;
  due?: string;
  /** The line of the buyer's programming it comes from, by its code; the contract it became, by its reference. */
  purchase?: string;
  contract?: string;
  lots: readonly StudyLotPlan[];
  /** From the opening on. */
  events: readonly [StudyEventPlan, ...StudyEventPlan[]];
};

/** A town's studies at every moment of their life: the one being sized, one that waits too long, one to make a contract of, two that ended. */
export const studyPlans: readonly StudyPlan[] = [
  {
    title: "Salle polyvalente de Paviot",
    state: "draft",
    category: "works",
    consultation: "2027-01-11",
    starts: "2027-03-01",
    months: 14,
    lots: [
      { title: "Maçonnerie", trade: "maconnerie", euros: 1_000_000 },
      { title: "Charpente métallique", trade: "charpente_metallique", euros: 320_000 },
      { title: "Peinture intérieure", trade: "peinture_interieure", euros: 180_000 },
      { title: "Ascenseur", trade: "ascenseur", euros: 95_000 },
    ],
    events: [{ on: "2026-11-18", act: "created", by: "buyer" }],
  },
  {
    title: "Nettoyage des écoles et des gymnases",
    state: "submitted",
    category: "services",
    consultation: "2027-03-01",
    starts: "2027-07-01",
    months: 36,
    due: "2026-11-10",
    purchase: "27-01",
    lots: [
      { title: "Écoles", trade: "nettoyage", euros: 300_000 },
      { title: "Gymnases", trade: "nettoyage", euros: 180_000 },
    ],
    events: [
      { on: "2026-10-12", act: "created", by: "buyer" },
      {
        on: "2026-10-13",
        act: "submitted",
        by: "buyer",
        word: "Le lot des gymnases peut-il être réservé\u202f? Le conseil vote la consultation en janvier.",
      },
    ],
  },
  {
    title: "Réfection des voiries communales",
    state: "approved",
    category: "works",
    consultation: "2027-05-01",
    starts: "2027-09-01",
    months: 12,
    purchase: "27-05",
    lots: [
      { title: "Voirie et réseaux", trade: "vrd", euros: 650_000, mechanism: "execution_clause" },
      { title: "Espaces verts", trade: "espaces_verts_creation", euros: 200_000, mechanism: "reserved_iae" },
    ],
    events: [
      { on: "2026-10-19", act: "created", by: "buyer" },
      { on: "2026-10-20", act: "submitted", by: "buyer" },
      {
        on: "2026-11-03",
        act: "commented",
        by: "facilitator",
        word: "Deux structures du territoire plantent et entretiennent\u202f: je les appelle cette semaine.",
      },
      {
        on: "2026-11-12",
        act: "approved",
        by: "facilitator",
        word: "Les deux sont prêtes à répondre. Le lot 2 peut être réservé.",
      },
    ],
  },
  {
    title: "Place des Tilleuls",
    state: "converted",
    category: "works",
    consultation: "2023-11-06",
    starts: "2024-03-12",
    months: 11,
    contract: "2024-CRO-102",
    lots: [
      { title: "Espaces verts", trade: "espaces_verts_entretien", euros: 1_150_000 },
      { title: "Voirie et réseaux", trade: "vrd", euros: 2_400_000 },
      { title: "Métallerie", trade: "metallerie", euros: 3_300_000 },
    ],
    events: ended("2023-09-04", "2023-09-05", "2023-09-22", "2023-09-25"),
  },
  {
    title: "Extension de la médiathèque",
    state: "converted",
    category: "works",
    consultation: "2024-08-26",
    starts: "2024-12-19",
    months: 13,
    contract: "2024-CRO-110",
    lots: [{ title: "Électricité", trade: "electricite", euros: 3_480_000 }],
    events: ended("2024-06-03", "2024-06-04", "2024-06-21", "2024-06-24"),
  },
];

function ended(opened: string, sent: string, approved: string, converted: string): StudyPlan["events"] {
  return [
    { on: opened, act: "created", by: "buyer" },
    { on: sent, act: "submitted", by: "buyer" },
    { on: approved, act: "approved", by: "facilitator" },
    { on: converted, act: "converted", by: "facilitator" },
  ];
}
