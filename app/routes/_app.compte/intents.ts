/** Which form of the page was sent. */
export const intents = {
  password: "changer-mot-de-passe",
  createToken: "creer-jeton",
  revokeToken: "revoquer-jeton",
  endSession: "fermer-session",
  contact: "fiche-annuaire",
} as const;
