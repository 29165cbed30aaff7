import type { Mechanism } from "#app/domain/mechanism.ts";
import type { PurchaseObject } from "./works-objects.ts";

const unnamed = [""] as const;

/** Services and supplies, each with the mechanisms buyers use for them, taken in turn. */
export const serviceObjects: ReadonlyArray<
  PurchaseObject & { mechanisms: readonly [Mechanism, ...Mechanism[]] }
> = [
  {
    category: "services",
    title: "Nettoyage des locaux et de la vitrerie des bâtiments publics",
    names: unnamed,
    trades: ["nettoyage"],
    euros: [260_000, 1_900_000],
    months: [24, 40],
    mechanisms: [
      "execution_clause",
      "reserved_iae",
      "execution_clause_and_criterion",
      "reserved_iae_disability",
    ],
  },
  {
    category: "services",
    title: "Entretien des espaces verts",
    names: unnamed,
    trades: ["espaces_verts_entretien"],
    euros: [120_000, 780_000],
    months: [12, 36],
    mechanisms: ["reserved_iae", "reserved_disability", "insertion_service", "execution_clause"],
  },
  {
    category: "services",
    title: "Collecte et tri des déchets ménagers",
    names: unnamed,
    trades: ["collecte"],
    euros: [900_000, 5_400_000],
    months: [24, 48],
    mechanisms: ["execution_clause", "reserved_iae", "reserved_ess"],
  },
  {
    category: "services",
    title: "Restauration scolaire",
    names: unnamed,
    trades: ["restauration_collective"],
    euros: [420_000, 2_600_000],
    months: [12, 36],
    mechanisms: ["execution_clause", "reserved_disability", "award_criterion"],
  },
  {
    category: "services",
    title: "Déménagements et manutention",
    names: unnamed,
    trades: ["demenagement"],
    euros: [80_000, 340_000],
    months: [12, 24],
    mechanisms: ["reserved_iae", "insertion_service"],
  },
  {
    category: "services",
    title: "Gardiennage et accueil des équipements sportifs",
    names: unnamed,
    trades: ["gardiennage"],
    euros: [220_000, 860_000],
    months: [12, 30],
    mechanisms: ["execution_clause", "reserved_ess"],
  },
  {
    category: "services",
    title: "Numérisation et classement d’archives",
    names: unnamed,
    trades: ["prestations_intellectuelles"],
    euros: [60_000, 410_000],
    months: [12, 24],
    mechanisms: ["reserved_prison", "reserved_disability"],
  },
  {
    category: "services",
    title: "Transport scolaire",
    names: unnamed,
    trades: ["transport"],
    euros: [380_000, 1_700_000],
    months: [24, 36],
    mechanisms: ["execution_clause", "award_criterion"],
  },
  {
    category: "supplies",
    title: "Fourniture et pose de mobilier scolaire",
    names: unnamed,
    trades: ["menuiseries_exterieures"],
    euros: [90_000, 460_000],
    months: [8, 18],
    mechanisms: ["qualitative_action", "reserved_disability"],
  },
];
