import type { ClauseWords } from "../clause-text.ts";

/**
 * What is to be done: scope and hours. Contents asked by CCAG 2021, art. 16.1 (20.1 for works, to check): scope,
 * facilitator, publics, hours. Own wording.
 */
export const ccapScopeTexts = {
  ccap_scope: {
    title: "Insertion : périmètre de l’action",
    body: `Pour exécuter le marché « {objet} », le titulaire mène une action d’insertion : il donne du travail à des personnes qui, pour des raisons sociales ou professionnelles, peinent à accéder à l’emploi ou à y revenir. C’est une condition d’exécution du marché, prise sur le fondement de l’article L2112-2 du code de la commande publique. Elle est mise en œuvre comme le prévoit l’{article_ccag}, complété par les articles qui suivent.

Lots concernés : {lots}.

L’action couvre toutes les prestations de ces lots, pendant toute leur durée ({duree}). Le titulaire en répond seul devant l’acheteur, y compris lorsqu’il en confie une partie à un cotraitant, à un sous-traitant ou à une structure d’insertion.`,
  },
  ccap_private_scope: {
    title: "Insertion : périmètre de l’engagement volontaire",
    body: `D’un commun accord avec {acheteur}, l’entreprise retenue mène, pour exécuter « {objet} », une action d’insertion : elle donne du travail à des personnes qui, pour des raisons sociales ou professionnelles, peinent à accéder à l’emploi ou à y revenir. Cet engagement a la valeur des autres obligations du contrat.

Lots concernés : {lots}.

L’action couvre toutes les prestations de ces lots, pendant toute leur durée ({duree}). L’entreprise en répond seule, y compris lorsqu’elle en confie une partie à un sous-traitant ou à une structure d’insertion.`,
  },
  ccap_insertion_service: {
    title: "Insertion : objet du marché",
    body: `Lots concernés : {lots}.

Le titulaire emploie, encadre, forme et accompagne des personnes éligibles, dont le travail réalise les prestations de ces lots. Il leur réserve au moins :

{heures_par_lot}

Pour chaque personne, il tient un suivi du parcours (accueil, formation, démarches d’emploi, sortie) et remet à l’acheteur un bilan sans nom, à mi-parcours et à la fin du marché.`,
  },
  ccap_hours_fixed: {
    title: "Insertion : nombre d’heures",
    body: `Sur toute la durée du marché, le titulaire de chaque lot réserve aux publics éligibles au moins le nombre d’heures de travail suivant :

{heures_par_lot}

Au total : {heures}, soit {jours} de 7 heures, ou {mois} de travail d’une personne à temps plein.

Compte toute heure travaillée pour l’exécution du marché et payée à une personne éligible, à partir du jour où son éligibilité est constatée. Le nombre d’heures ne change que par avenant ou par l’affermissement d’une tranche.`,
  },
  ccap_hours_per_amount: {
    title: "Insertion : nombre d’heures selon les commandes",
    body: `Le nombre d’heures dues aux publics éligibles suit les montants commandés :

{montants_par_lot}

Le compte se fait sur le cumul des commandes hors taxes, avoirs déduits, arrondi à l’heure entière inférieure. Le titulaire peut étaler les heures sur toute la durée du marché.

À titre indicatif, et sans garantie de commande, l’estimation de l’acheteur correspond à {heures}, soit {jours} de 7 heures, ou {mois} de travail d’une personne à temps plein. Compte toute heure travaillée pour l’exécution du marché et payée à une personne éligible, à partir du jour où son éligibilité est constatée.`,
  },
  ccap_hours_share: {
    title: "Insertion : part des heures de travail",
    body: `Le titulaire réserve aux publics éligibles une part des heures travaillées pour exécuter le lot, par lui et par ses sous-traitants :

{parts_par_lot}

Chaque mois, il déclare le total des heures travaillées sur le lot et, parmi elles, celles des publics éligibles.

À titre indicatif, l’estimation de l’acheteur correspond à {heures}, soit {jours} de 7 heures, ou {mois} de travail d’une personne à temps plein.`,
  },
  ccap_offered_hours: {
    title: "Insertion : engagements pris dans l’offre",
    body: `Lots concernés : {lots}.

Ce que le titulaire a proposé au titre du critère « insertion professionnelle » (heures, encadrement, formation, partenaires) l’engage. Lorsque les heures qu’il a proposées dépassent celles que le marché demande, ce sont les heures proposées qui sont dues, suivies et, le cas échéant, sanctionnées. Pour ces lots, l’acheteur a estimé l’action à {heures}.`,
  },
} as const satisfies Record<string, ClauseWords>;
