import type { ClauseWords } from "../clause-text.ts";

/** What candidates read before they answer. Own wording; articles by product.md, « Law » and « Mechanisms ». */
export const rcTexts = {
  rc_presentation: {
    title: "Démarche sociale de la consultation",
    body: `{acheteur} souhaite que l’exécution du marché « {objet} » profite à des personnes éloignées de l’emploi. Les dispositifs retenus sont les suivants :

{dispositifs}

Le cahier des clauses administratives particulières dit ce qui est attendu du titulaire ; l’acte d’engagement, ce à quoi le candidat s’engage en le signant. Ces dispositions ne peuvent être ni écartées ni négociées par le candidat.

Avant de remettre son offre, tout candidat peut demander conseil, gratuitement, au service facilitateur : {facilitateur}.`,
  },
  rc_private: {
    title: "Démarche d’insertion proposée aux entreprises",
    body: `{acheteur} propose aux entreprises consultées pour « {objet} » de s’associer à une démarche d’insertion professionnelle. L’entreprise retenue s’y engage par contrat. La démarche prévue est la suivante :

{dispositifs}

Avant de remettre son offre, toute entreprise peut demander conseil, gratuitement, au service facilitateur : {facilitateur}.`,
  },
  rc_criterion: {
    title: "Critère d’attribution « insertion professionnelle »",
    body: `Lots concernés : {lots}.

L’un des critères d’attribution porte sur les performances du candidat en matière d’insertion professionnelle des publics en difficulté (article R2152-7 du code de la commande publique). Sa pondération est la suivante : {ponderation}.

Il est apprécié au vu d’une note propre au marché, de trois pages au plus, dans laquelle le candidat décrit :

- les postes et les tâches qu’il confiera aux personnes en insertion, et à quel moment du marché ;
- l’accueil, l’encadrement et le tutorat prévus sur place ;
- la formation ou la qualification visées ;
- les structures d’insertion ou du handicap avec lesquelles il compte travailler ;
- le nombre d’heures d’insertion qu’il s’engage à faire, s’il dépasse celui que le marché demande.

La politique sociale générale de l’entreprise, sans lien avec le marché, n’est pas notée. Ce que le candidat propose au titre de ce critère devient contractuel s’il est retenu.`,
  },
  rc_reserved: {
    title: "Marché réservé",
    body: `Lots concernés : {lots}.

En application de l’{article_reserve} du code de la commande publique, seuls peuvent répondre les {structures_reservees}, ou des structures équivalentes, qui emploient au moins {part_reservee} de {personnes_reservees} (proportion fixée par l’article R2113-7 du même code).

Le candidat joint à sa candidature la preuve de son statut (agrément, convention ou contrat en cours de validité) et une attestation de la proportion de personnes qu’il emploie à ce titre. L’avis de publicité mentionne la réserve.`,
  },
  rc_reserved_other: {
    title: "Marché réservé, conditions à préciser",
    body: `Lots concernés : {lots}.

La participation à ces lots est réservée en application de l’{article_reserve} du code de la commande publique, dans les conditions suivantes : {conditions_reserve}.

Le candidat joint à sa candidature la preuve qu’il remplit ces conditions. L’avis de publicité mentionne la réserve.`,
  },
  rc_insertion_service: {
    title: "Marché dont l’objet est l’insertion",
    body: `Lots concernés : {lots}.

Ces lots ont pour objet la qualification et l’insertion professionnelle de personnes éloignées de l’emploi ; les travaux ou les services réalisés en sont le support. Le candidat présente dans son offre l’encadrement technique, l’accompagnement social et professionnel et la formation qu’il met en place.`,
  },
} as const satisfies Record<string, ClauseWords>;
