/** What is sent to a company or a buyer, or comes from one, and how it is spoken of in the log of a contract. */
export const messageKinds = {
  link: "Lien de déclaration",
  receipt: "Reçu de déclaration",
  returned: "Relevé renvoyé",
  /** From a company to its host: the only one that comes in. */
  missing_person: "Personne signalée par l’entreprise",
  reminder_1: "Relance, niveau 1",
  reminder_2: "Relance, niveau 2",
  formal_notice: "Mise en demeure",
  study_submitted: "Note de calibrage à relire",
  study_answered: "Réponse à une note de calibrage",
  study_message: "Message sur une note de calibrage",
  /** From a structure to the host that follows a lot. */
  opportunity_answer: "Réponse d’une structure à une opportunité",
  opportunity_reply: "Réponse à une structure",
  introduction_company: "Mise en relation, à l’entreprise",
  introduction_structure: "Mise en relation, à la structure",
  /** From the network’s animator to a host: what an edition waits for. */
  edition_request: "Demande de compléter une édition",
  /** From the network’s animator to a host. */
  forum_meeting: "Réunion de l’instance",
} as const satisfies Record<string, string>;
export type MessageKind = keyof typeof messageKinds;

/** `outbox`: kept here, to be sent by hand, because no mail server is set. */
export const messageStates = {
  outbox: "À envoyer vous-même",
  sent: "Envoyé",
  failed: "Échec de l’envoi",
} as const satisfies Record<string, string>;
export type MessageState = keyof typeof messageStates;
