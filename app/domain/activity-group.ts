/** The groups activities are chosen in, those that answer works and outdoor contracts first. Source: sectors of the inclusive market. */
export const activityGroups = {
  building: { label: "Bâtiment et travaux publics" },
  green_spaces: { label: "Espaces verts et extérieurs" },
  waste: { label: "Collecte et traitement des déchets" },
  recycling: { label: "Recyclage, économie circulaire" },
  cleaning: { label: "Hygiène et propreté" },
  repair: { label: "Réparations et dépannages" },
  industry: { label: "Sous-traitance industrielle" },
  transport: { label: "Déménagements, livraisons et transports" },
  security: { label: "Sécurité et prévention" },
  laundry: { label: "Entretien du linge" },
  catering: { label: "Restauration" },
  food_production: { label: "Agroalimentaire" },
  furnishing: { label: "Ameublement, décoration, textile et artisanat" },
  communication: { label: "Communication, marketing" },
  culture: { label: "Culture, divertissement et tourisme" },
  administration: { label: "Assistance générale et administrative" },
  computing: { label: "Prestations informatiques" },
  consulting: { label: "Prestations intellectuelles" },
  personal_services: { label: "Services à la personne" },
  social_care: { label: "Médico-social" },
} as const satisfies Record<string, { label: string }>;

export type ActivityGroup = keyof typeof activityGroups;

export const activityGroupCodes = Object.keys(activityGroups) as ActivityGroup[];
