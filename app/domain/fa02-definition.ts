/** What each part of the report counts, in the words printed beside it. Source: indicators.md. */
export type Fa02Definition = { indicator: string; title: string; text: readonly string[] };

const counted = "Seuls comptent les marchés attribués, en cours ou clos.";

export const fa02Definitions = {
  hours: {
    indicator: "1",
    title: "Heures d’insertion, prévues et réalisées",
    text: [
      "Prévu\u00a0: part de l’obligation de chaque engagement qui revient à la période. Un objectif fixe est réparti au jour près entre le début et la fin de l’engagement\u202f; un objectif par montant ou en part des heures suit les commandes, à leur date.",
      "Réalisé\u00a0: heures des relevés validés, nominatifs et collectifs, dont le mois est dans la période. En attente\u00a0: heures déclarées qui restent à valider. Les brouillons et les relevés renvoyés ne comptent nulle part.",
      counted,
    ],
  },
  participants: {
    indicator: "2",
    title: "Participants",
    text: [
      "Personnes nommées\u00a0: personnes distinctes qui ont des heures validées dans la période, comptées une fois même chez plusieurs porteurs.",
      "RSA et BOETH\u00a0: situation constatée le jour de l’embauche. RSA\u00a0: allocataire, ou ayant droit du foyer.",
      "Relevés collectifs\u00a0: pour chaque engagement et employeur, le plus grand nombre de personnes d’un mois validé. Ces personnes ne peuvent pas être distinguées\u00a0: l’une d’elles peut être comptée chez plusieurs employeurs.",
    ],
  },
  recruitments: {
    indicator: "3",
    title: "Typologie des recrutements",
    text: [
      "Embauches dont le premier jour est dans la période, avec ou sans heures. L’âge est celui du premier jour\u202f; le type d’employeur, celui en vigueur ce jour-là.",
      "Un PEC ou un CIE sans autre précision compte comme contrat aidé du PDI-E.",
    ],
  },
  mechanisms: {
    indicator: "4",
    title: "Typologie des dispositifs",
    text: [
      "Marchés et engagements\u00a0: ceux dont la fenêtre d’exécution rencontre la période, ou dont le prévu n’est pas nul. Un engagement est un dispositif sur un lot.",
      "Une personne ou un marché peut figurer sous plusieurs dispositifs\u202f; les totaux les comptent une fois.",
    ],
  },
  siae: {
    indicator: "5",
    title: "SIAE mobilisées",
    text: [
      "Structures distinctes qui ont employé une personne ayant des heures validées, déclaré des heures collectives validées, ou sont attributaires d’un lot actif. Leur type est celui en vigueur le dernier jour de la période.",
      "SIAE au sens de l’article L5132-4 du code du travail\u202f; les autres structures inclusives sont à part.",
    ],
  },
  outcomes: {
    indicator: "6",
    title: "Sorties dynamiques à 6 et 12 mois",
    text: [
      "Personnes sorties dont l’échéance (6 ou 12 mois après la fin de leur dernière embauche) tombe dans la période, sauf si une autre embauche a commencé entre-temps.",
      "Sorties dynamiques\u00a0: emploi durable, emploi de transition et sorties positives, rapportées aux situations connues. Situations connues rapportées aux sorties, celles retirées du calcul mises à part.",
    ],
  },
  prescription: {
    indicator: "7",
    title: "Actions pour développer les prescriptions",
    text: ["Actions du réseau de ce type, réalisées dans la période. Les actions prévues ne comptent pas."],
  },
  siaeProcurement: {
    indicator: "8",
    title: "Actions pour rapprocher les SIAE de la commande publique",
    text: ["Actions du réseau de ce type, réalisées dans la période. Les actions prévues ne comptent pas."],
  },
  grant: {
    indicator: "Convention",
    title: "Convention du porteur",
    text: [
      "Calculée pour un porteur et une année civile entière, sans autre filtre. Part variable acquise = part variable × allocataires du RSA atteints ÷ objectif, dans la limite de la part variable.",
      "Rythme et projection sont des repères de cet outil, pas des chiffres de la convention. Attendu à ce jour = objectif × mois échus ÷ 12, un mois étant échu quand ses relevés d’heures sont attendus. Projection au 31 décembre = allocataires atteints ÷ mois échus × 12. Chaque personne ne compte qu’une fois et les premiers mois en apportent le plus\u00a0: la projection est un ordre de grandeur, plutôt haut. Le rythme est insuffisant quand les allocataires atteints sont moins de 75\u00a0% de l’attendu (réglage).",
    ],
  },
} as const satisfies Record<string, Fa02Definition>;
