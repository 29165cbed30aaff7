/** Trades of the lots (codes of product.md), with the invented companies that win them. */
export type Trade = {
  code: string;
  lot: string;
  cpv: string;
  jobs: readonly [string, ...string[]];
  companies: ReadonlyArray<readonly [key: string, name: string, commune: string]>;
};

export const trades = {
  gros_oeuvre: {
    code: "gros_oeuvre",
    lot: "Gros œuvre, maçonnerie",
    cpv: "45223220",
    jobs: ["manœuvre", "aide-maçon", "coffreur"],
    companies: [
      ["rolland", "Entreprise générale de maçonnerie Rolland, Péjat & Fils", "Crolles"],
      ["bati-rochefort", "Maçonnerie Rochefort", "Fontaine"],
      ["guiers", "Constructions du Guiers", "Le Pont-de-Beauvoisin"],
    ],
  },
  demolition: {
    code: "demolition",
    lot: "Démolition, désamiantage",
    cpv: "45111100",
    jobs: ["manœuvre", "opérateur de curage"],
    companies: [
      ["alpes-demolition", "Alpes Démolition Environnement", "Échirolles"],
      ["deconstruction-nord", "Déconstruction Nord-Dauphiné", "Bourgoin-Jallieu"],
    ],
  },
  couverture_etancheite: {
    code: "couverture_etancheite",
    lot: "Charpente bois, couverture, étanchéité",
    cpv: "45261000",
    jobs: ["aide-couvreur", "charpentier"],
    companies: [
      ["rachais", "Toitures du Rachais", "Saint-Égrève"],
      ["balmes", "Zinguerie des Balmes", "Vienne"],
      ["charpentes-guier", "Charpentes du Guier mort", "Saint-Laurent-du-Pont"],
    ],
  },
  menuiseries_exterieures: {
    code: "menuiseries_exterieures",
    lot: "Menuiseries extérieures",
    cpv: "45421000",
    jobs: ["aide-poseur", "manutentionnaire"],
    companies: [
      ["manival", "Menuiseries du Manival", "Saint-Ismier"],
      ["bois-bourbre", "Ateliers bois de la Bourbre", "La Tour-du-Pin"],
    ],
  },
  peinture_interieure: {
    code: "peinture_interieure",
    lot: "Plâtrerie, cloisons, peinture",
    cpv: "45442100",
    jobs: ["peintre", "plaquiste", "aide-peintre"],
    companies: [
      ["trois-roches", "Plâtrerie des Trois Roches", "Voreppe"],
      ["decors-voiron", "Décors et Façades Perrichon", "Voiron"],
      ["couleurs-sillon", "Couleurs du Sillon", "Bernin"],
    ],
  },
  electricite: {
    code: "electricite",
    lot: "Électricité",
    cpv: "45310000",
    jobs: ["aide-électricien", "tireur de câbles"],
    companies: [
      ["grand-pic", "Électricité du Grand Pic", "Domène"],
      ["courants-nord", "Courants du Nord-Isère", "Villefontaine"],
    ],
  },
  plomberie_cvc: {
    code: "plomberie_cvc",
    lot: "Chauffage, ventilation, plomberie",
    cpv: "45330000",
    jobs: ["aide-plombier", "calorifugeur"],
    companies: [
      ["sept-laux", "Thermique des Sept Laux", "Allevard"],
      ["fluides-rhone", "Fluides et Climat rhodaniens", "Vienne"],
    ],
  },
  sols: {
    code: "sols",
    lot: "Sols souples, carrelage",
    cpv: "45432100",
    jobs: ["aide-carreleur", "solier"],
    companies: [
      ["sols-drac", "Sols et Carrelages du Drac", "Seyssinet-Pariset"],
      ["carrelages-bourne", "Carrelages de la Bourne", "Pont-en-Royans"],
    ],
  },
  vrd: {
    code: "vrd",
    lot: "Voirie et réseaux divers",
    cpv: "45233140",
    jobs: ["ouvrier de voirie", "manœuvre", "poseur de canalisations"],
    companies: [
      ["romanche-tp", "Terrassements de la Romanche", "Vizille"],
      ["breda-tp", "Travaux publics du Bréda", "Pontcharra"],
      ["bievre-tp", "Routes et Réseaux de la Bièvre", "La Côte-Saint-André"],
      ["canalisations", "Canalisations Berger-Mollard", "Roussillon"],
    ],
  },
  metallerie: {
    code: "metallerie",
    lot: "Métallerie, serrurerie",
    cpv: "45421160",
    jobs: ["aide-métallier"],
    companies: [["metal-cheylas", "Métallerie du Cheylas", "Le Cheylas"]],
  },
  espaces_verts_entretien: {
    code: "espaces_verts_entretien",
    lot: "Espaces verts",
    cpv: "77310000",
    jobs: ["ouvrier paysagiste", "jardinier"],
    companies: [
      ["chartreuse-paysages", "Chartreuse Paysages", "Saint-Pierre-de-Chartreuse"],
      ["berges-rhone", "Jardins et Berges Vincendon", "Roussillon"],
    ],
  },
  nettoyage: {
    code: "nettoyage",
    lot: "Nettoyage des locaux",
    cpv: "90910000",
    jobs: ["agent de propreté", "laveuse de vitres"],
    companies: [
      ["net-isere", "Net’Isère Propreté et Services Associés", "Saint-Martin-d'Hères"],
      ["deux-rives", "Propreté des Deux Rives", "Vienne"],
      ["clarte", "Clarté Services", "Bourgoin-Jallieu"],
    ],
  },
  gardiennage: {
    code: "gardiennage",
    lot: "Gardiennage et accueil",
    cpv: "79713000",
    jobs: ["agent d’accueil", "agent de sécurité"],
    companies: [
      ["vigilance", "Vigilance Dauphiné", "Échirolles"],
      ["sentinelles", "Sentinelles de la Plaine", "Villefontaine"],
    ],
  },
  restauration_collective: {
    code: "restauration_collective",
    lot: "Restauration collective",
    cpv: "55523100",
    jobs: ["aide de cuisine", "agent de restauration"],
    companies: [
      ["tables-trieves", "Les Tables du Mont Aiguille", "Mens"],
      ["cuisine-plaine", "Cuisines de la Plaine", "L'Isle-d'Abeau"],
    ],
  },
  collecte: {
    code: "collecte",
    lot: "Collecte et tri des déchets",
    cpv: "90511000",
    jobs: ["ripeur", "agent de tri", "agent de déchèterie"],
    companies: [
      ["sillon-collecte", "Collectes du Sillon alpin", "Bernin"],
      ["bourbre-recyclage", "Recyclage de la Bourbre", "Bourgoin-Jallieu"],
    ],
  },
  demenagement: {
    code: "demenagement",
    lot: "Déménagement et manutention",
    cpv: "98392000",
    jobs: ["déménageur", "manutentionnaire"],
    companies: [["clos-fils", "Déménagements Clos et Fils", "Grenoble"]],
  },
  transport: {
    code: "transport",
    lot: "Transport scolaire",
    cpv: "60130000",
    jobs: ["accompagnatrice", "conducteur"],
    companies: [["autocars-romanche", "Autocars de la Romanche", "Le Bourg-d'Oisans"]],
  },
  prestations_intellectuelles: {
    code: "prestations_intellectuelles",
    lot: "Études et maîtrise d’œuvre",
    cpv: "71200000",
    jobs: ["assistante administrative", "dessinateur"],
    companies: [
      ["etudes-isarel", "Bureau d’études Isarel", "Grenoble"],
      ["numerique-sassenage", "Archives et Numérique Colomb", "Sassenage"],
    ],
  },
} as const satisfies Record<string, Trade>;

export type TradeCode = keyof typeof trades;

/** An ordinary temporary work agency: it lends people, and wins no contract. */
export const temporaryWorkAgency = ["relais-interim", "Relais Intérim Dauphiné", "Grenoble"] as const;
