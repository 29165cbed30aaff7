import { statusWords } from "./edition-words.ts";

export type OpenDataField = {
  name: string;
  type: "integer" | "yearmonth" | "string" | "number";
  description: string;
  required: boolean;
  values?: readonly string[];
};

/** Columns of `donnees.csv`, in order. */
export const openDataFields: readonly OpenDataField[] = [
  { name: "edition", type: "integer", required: true, description: "Numéro de l’édition." },
  { name: "periode_debut", type: "yearmonth", required: true, description: "Premier mois de la période." },
  {
    name: "periode_fin",
    type: "yearmonth",
    required: true,
    description: "Dernier mois de la période, compris.",
  },
  {
    name: "tableau",
    type: "string",
    required: true,
    description: "Identifiant du tableau, le même d’une édition à l’autre.",
  },
  { name: "mesure", type: "string", required: true, description: "Ce que le tableau compte." },
  { name: "unite", type: "string", required: true, description: "Unité de la valeur." },
  { name: "dimension_1", type: "string", required: true, description: "Première ventilation du tableau." },
  {
    name: "code_1",
    type: "string",
    required: true,
    description: "Code dans la première ventilation\u202f; * est le total, none ce qui n’a pas de code.",
  },
  {
    name: "libelle_1",
    type: "string",
    required: true,
    description: "Libellé de code_1 à la date de l’édition.",
  },
  {
    name: "dimension_2",
    type: "string",
    required: false,
    description: "Seconde ventilation, vide s’il n’y en a pas.",
  },
  {
    name: "code_2",
    type: "string",
    required: false,
    description: "Code dans la seconde ventilation\u202f; * est le total.",
  },
  {
    name: "libelle_2",
    type: "string",
    required: false,
    description: "Libellé de code_2 à la date de l’édition.",
  },
  {
    name: "valeur",
    type: "number",
    required: false,
    description: "Valeur publiée, point décimal\u202f; vide si le statut n’est pas «\u00a0publie\u00a0».",
  },
  {
    name: "statut",
    type: "string",
    required: true,
    description: "publie, secret (secret statistique) ou non_disponible (non connu).",
    values: Object.values(statusWords),
  },
];
