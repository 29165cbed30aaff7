import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import type { CommentPosition } from "#app/domain/reference-proposal.ts";
import type { ReferenceKind } from "#app/domain/reference-value.ts";
import type { HostKey } from "./organisations.ts";

/** Who speaks: a facilitator of one of the hosts, who may be the one that signs in to the demonstration. */
type Speaker = { host: HostKey; name: string };
export type CommentPlan = Speaker & { at: string; position: CommentPosition | null; body: string };

export type ProposalPlan = {
  by: Speaker;
  on: string;
  reason: string;
  source: string;
  comments: readonly CommentPlan[];
  /** Why it was set aside, and when; without it a proposal outside a version is still open. */
  rejected?: { on: string; note: string };
} & (
  | { subject: "value"; kind: ReferenceKind; code: string; value: number; effectiveOn: string }
  /** What is added at the end of the words in force. */
  | { subject: "clause"; code: ClauseKey; added: string }
);

export type VersionPlan = { on: string; summary: string; note: string; proposals: readonly ProposalPlan[] };

const nadege: Speaker = { host: "gresivaudan", name: "Nadège Ferrand" };
const yann: Speaker = { host: "gresivaudan", name: "Yann Le Goff" };
const claire: Speaker = { host: "grenoble", name: "Claire Vuillermoz" };
const samir: Speaker = { host: "grenoble", name: "Samir Benhaddou" };
const elodie: Speaker = { host: "nord-isere", name: "Élodie Marchand-Pirot" };

/** What the network adopted, one meeting a version. */
export const versionPlans: readonly VersionPlan[] = [
  {
    on: "2026-03-12",
    summary: "Réunion de l’instance du 12 mars 2026",
    note: "Adoptées à l’unanimité des porteurs présents.",
    proposals: [
      {
        by: claire,
        on: "2026-02-17",
        subject: "value",
        kind: "labour_share",
        code: "restauration_collective",
        value: 500_000,
        effectiveOn: "2026-04-01",
        reason: "Le service en salle compte autant que la cuisine dans les marchés récents.",
        source: "Bilans de 6 marchés de restauration suivis en 2024 et 2025",
        comments: [{ ...nadege, at: "2026-02-24", position: "for", body: "C’est aussi ce que je constate." }],
      },
      {
        by: elodie,
        on: "2026-02-20",
        subject: "clause",
        code: "ccap_difficulties",
        added:
          "Le titulaire prévient le service facilitateur avant d’arrêter le poste d’une personne en insertion, pour quelque cause que ce soit.",
        reason: "Trois postes ont été arrêtés en 2025 sans que le facilitateur le sache.",
        source: "Retour d’expérience du réseau",
        comments: [
          { ...samir, at: "2026-03-02", position: "for", body: "Oui, et cela se demande déjà à l’oral." },
        ],
      },
    ],
  },
  {
    on: "2026-11-05",
    summary: "Consultation écrite des porteurs, close le 5 novembre 2026",
    note: "Valeur revue dans un an, avec les bilans de 2027.",
    proposals: [
      {
        by: nadege,
        on: "2026-10-06",
        subject: "value",
        kind: "labour_share",
        code: "nettoyage",
        value: 780_000,
        effectiveOn: "2026-11-05",
        reason: "Les produits et le matériel pèsent plus qu’en 2023 dans les marchés de nettoyage.",
        source: "Décompositions de prix de 9 marchés notifiés en 2025 et 2026",
        comments: [
          {
            ...elodie,
            at: "2026-10-14",
            position: "for",
            body: "Nos trois derniers marchés donnent 77 à 79 %.",
          },
        ],
      },
    ],
  },
];

/** What was proposed beside: one set aside, one still discussed. */
export const proposalPlans: readonly ProposalPlan[] = [
  {
    by: elodie,
    on: "2026-09-08",
    subject: "value",
    kind: "insertion_rate",
    code: "usual",
    value: 90_000,
    effectiveOn: "2027-01-01",
    reason: "Les entreprises du Nord-Isère dépassent souvent leur engagement.",
    source: "Bilans de 8 marchés clos en 2025",
    comments: [
      {
        ...claire,
        at: "2026-09-15",
        position: "against",
        body: "Huit marchés d’un seul porteur, tous de gros œuvre : c’est peu pour une valeur commune.",
      },
    ],
    rejected: {
      on: "2026-10-01",
      note: "À reprendre quand les trois porteurs auront un an de bilans par corps d’état.",
    },
  },
  {
    by: nadege,
    on: "2026-11-10",
    subject: "value",
    kind: "labour_share",
    code: "vrd",
    value: 270_000,
    effectiveOn: "2027-01-01",
    reason: "Les chantiers de voirie emploient moins de main-d’œuvre que la valeur actuelle.",
    source: "12 chantiers suivis en 2025 et 2026",
    comments: [
      {
        ...samir,
        at: "2026-11-12",
        position: "for",
        body: "D’accord : nos chantiers de réseaux sont plutôt à 26 %.",
      },
      {
        ...elodie,
        at: "2026-11-16",
        position: "against",
        body: "Les petits chantiers de trottoirs restent à 30 %. Peut-on séparer voirie et réseaux ?",
      },
      {
        ...yann,
        at: "2026-11-17",
        position: null,
        body: "Je peux apporter le détail par taille de chantier.",
      },
    ],
  },
];
