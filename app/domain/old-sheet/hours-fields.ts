import type { OldField } from "./field.ts";

/** What old sheets say of hours. */
export const hoursFields: readonly OldField[] = [
  {
    id: "mois",
    group: "hours",
    label: "Mois",
    at: [["Heures", "mois"]],
    words: ["mois", "période", "mois concerné", "mois de réalisation"],
  },
  {
    id: "heures",
    group: "hours",
    label: "Heures du mois",
    at: [["Heures", "heures"]],
    words: [
      "heures réalisées",
      "nb heures réalisées",
      "nombre d’heures réalisées",
      "heures effectuées",
      "nb heures",
      "nombre d’heures",
      "heures",
      "nbre heures",
      "heures travaillées",
      "nb d’heures",
      "h réalisées",
    ],
  },
  {
    id: "commentaire",
    group: "hours",
    label: "Commentaire",
    at: [["Heures", "commentaire"]],
    words: ["commentaire", "commentaires", "observations", "remarques"],
  },
];
