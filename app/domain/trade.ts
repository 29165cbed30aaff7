/**
 * Trades of lots (« métiers »), by the codes of the exchange workbook. `technical`: rules or qualifications of the trade
 * leave few posts to persons in insertion. Source of the list: product.md, « Labour shares »; `technical` is our choice.
 */
export const trades = {
  terrassement: { label: "Terrassement", technical: false },
  vrd: { label: "Voirie et réseaux divers", technical: false },
  gros_oeuvre: { label: "Gros œuvre", technical: false },
  maconnerie: { label: "Maçonnerie", technical: false },
  demolition: { label: "Démolition", technical: false },
  desamiantage: { label: "Désamiantage", technical: true },
  charpente_bois: { label: "Charpente bois", technical: false },
  charpente_metallique: { label: "Charpente métallique", technical: false },
  couverture_etancheite: { label: "Couverture, étanchéité", technical: false },
  menuiseries_exterieures: { label: "Menuiseries extérieures", technical: false },
  menuiseries_interieures: { label: "Menuiseries intérieures", technical: false },
  metallerie: { label: "Métallerie", technical: false },
  platrerie_cloisons: { label: "Plâtrerie, cloisons", technical: false },
  peinture_interieure: { label: "Peinture intérieure", technical: false },
  electricite: { label: "Électricité", technical: false },
  plomberie_cvc: { label: "Plomberie, chauffage, ventilation", technical: false },
  sols: { label: "Sols", technical: false },
  ascenseur: { label: "Ascenseur", technical: true },
  batiment: { label: "Bâtiment, tous corps d’état", technical: false },
  espaces_verts_creation: { label: "Espaces verts, création", technical: false },
  espaces_verts_entretien: { label: "Espaces verts, entretien", technical: false },
  nettoyage: { label: "Nettoyage", technical: false },
  gardiennage: { label: "Gardiennage", technical: false },
  restauration_collective: { label: "Restauration collective", technical: false },
  collecte: { label: "Collecte de déchets", technical: false },
  tri: { label: "Tri de déchets", technical: false },
  demenagement: { label: "Déménagement", technical: false },
  transport: { label: "Transport", technical: false },
  prestations_intellectuelles: { label: "Prestations intellectuelles", technical: true },
} as const satisfies Record<string, { label: string; technical: boolean }>;

export type Trade = keyof typeof trades;

export const tradeCodes = Object.keys(trades) as Trade[];

export function isTrade(code: string | null | undefined): code is Trade {
  return typeof code === "string" && Object.hasOwn(trades, code);
}
