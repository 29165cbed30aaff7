import type { ClauseWords } from "../clause-text.ts";

const correspondent = `Interlocuteur de l’entreprise pour l’insertion (fonction, courriel, téléphone) : ……………………………`;

/** What the company signs. Own wording. */
export const aeTexts = {
  ae_fixed: {
    title: "Engagement d’insertion de l’entreprise",
    body: `Si elle est retenue, l’entreprise signataire réserve à des personnes éligibles, sur la durée du marché « {objet} », au moins le nombre d’heures du lot pour lequel elle signe :

{heures_par_lot}

Elle a lu les articles « Insertion » du cahier des clauses administratives particulières et en a tenu compte dans son prix.

${correspondent}`,
  },
  ae_per_amount: {
    title: "Engagement d’insertion de l’entreprise, selon les commandes",
    body: `Si elle est retenue, l’entreprise signataire réserve à des personnes éligibles les heures qui résultent des montants commandés pour le lot pour lequel elle signe :

{montants_par_lot}

Elle a lu les articles « Insertion » du cahier des clauses administratives particulières et en a tenu compte dans ses prix.

${correspondent}`,
  },
  ae_share: {
    title: "Engagement d’insertion de l’entreprise, en part des heures",
    body: `Si elle est retenue, l’entreprise signataire réserve à des personnes éligibles la part des heures travaillées du lot pour lequel elle signe :

{parts_par_lot}

Elle a lu les articles « Insertion » du cahier des clauses administratives particulières et en a tenu compte dans son prix.

${correspondent}`,
  },
  ae_offered_hours: {
    title: "Engagement pris au titre du critère d’insertion",
    body: `Lots concernés : {lots}.

L’entreprise signataire s’engage à tenir ce que décrit sa note sur l’insertion, annexée au présent acte. Nombre d’heures d’insertion qu’elle propose en tout : ……………… heures.`,
  },
  ae_reserved: {
    title: "Engagement du candidat à un marché réservé",
    body: `Lots concernés : {lots}.

Le signataire déclare être l’une des {structures_reservees}, ou une structure équivalente, et employer au moins {part_reservee} de {personnes_reservees}, comme le demande l’{article_reserve} du code de la commande publique. Il s’engage à le rester pendant toute la durée du marché.

${correspondent}`,
  },
  ae_reserved_other: {
    title: "Engagement du candidat à un marché réservé, conditions à préciser",
    body: `Lots concernés : {lots}.

Le signataire déclare remplir les conditions de la réserve que prévoit l’{article_reserve} du code de la commande publique, et s’engage à les remplir pendant toute la durée du marché.

${correspondent}`,
  },
  ae_qualitative: {
    title: "Engagement à mener une action qualitative",
    body: `Lots concernés : {lots}.

Si elle est retenue, l’entreprise signataire mène l’action suivante, dont elle arrête le détail avec le service facilitateur : {action_qualitative}.`,
  },
} as const satisfies Record<string, ClauseWords>;
