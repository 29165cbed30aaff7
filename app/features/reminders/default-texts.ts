import type { ReminderLevel } from "#app/domain/late-statement.ts";

export type ReminderText = { subject: string; body: string };

/**
 * The words of each level as long as a host has not written its own. They read well for one statement as for ten, and
 * claim no earlier message: one may start at any level.
 */
export const defaultTexts: Record<ReminderLevel, ReminderText> = {
  1: {
    subject: "Relevés d’heures d’insertion attendus\u00a0: {mois}",
    body: [
      "Bonjour,",
      "Pour le marché {marche}, nous attendons encore {nombre}\u00a0: {mois}. Échéance\u00a0: {echeance}.",
      "Pour déclarer ces heures\u00a0: {lien}",
      "Si personne n’a travaillé, déclarez 0\u00a0heure. Si vous nous avez répondu entre-temps, ne tenez pas compte de ce message.",
      "Nous restons à votre disposition pour vous aider.",
      "{facilitateur}\n{porteur}",
    ].join("\n\n"),
  },
  2: {
    subject: "Rappel\u00a0: relevés d’heures d’insertion de {entreprise}",
    body: [
      "Bonjour,",
      "Sauf erreur de notre part, il manque toujours {nombre} pour le marché {marche}\u00a0: {mois}. Échéance\u00a0: {echeance}.",
      "Produire ces relevés fait partie de vos obligations au titre des clauses du marché. Déclarez ces heures sous huit jours\u00a0: {lien}",
      "Sans réponse de votre part, nous en informerons le maître d’ouvrage, et une mise en demeure pourra vous être adressée.",
      "Si une difficulté vous empêche de répondre, dites-la-nous\u00a0: nous chercherons une solution avec vous.",
      "{facilitateur}\n{porteur}",
    ].join("\n\n"),
  },
  3: {
    subject: "Mise en demeure de produire les relevés d’heures d’insertion",
    body: [
      "Madame, Monsieur,",
      "Au titre des clauses du marché {marche}, {entreprise} doit produire chaque mois le relevé des heures d’insertion réalisées.",
      "À ce jour, il manque {nombre}\u00a0: {mois}. Échéance\u00a0: {echeance}.",
      "Nous vous mettons en demeure de produire ce qui manque sous quinze jours à compter de la réception de ce courrier.",
      "{penalites}",
      "Recevez, Madame, Monsieur, nos salutations distinguées.",
    ].join("\n\n"),
  },
};
