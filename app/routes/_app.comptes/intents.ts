/** Which form of the page was sent. */
export const intents = {
  create: "creer",
  disable: "fermer",
  enable: "rouvrir",
  resend: "renvoyer-un-lien",
} as const;
