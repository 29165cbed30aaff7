/** What the buttons of a meeting’s page ask. */
export const meetingIntents = {
  hold: "tenue",
  cancel: "annulee",
  announce: "annoncee",
  tell: "prevenir",
  presences: "presences",
  addOrganisation: "ajouter-structure",
  removeOrganisation: "retirer-structure",
  addDecision: "ajouter-decision",
  correctDecision: "corriger-decision",
  removeDecision: "retirer-decision",
} as const;

/** The fields of those forms. */
export const meetingFields = {
  organisation: "structure",
  decision: "decision",
  /** The text of a decision, and the one its page showed. */
  body: "texte",
  shown: "lu",
} as const;

/** The presence of an organisation, and the one the page showed. */
export const presenceField = (organisationId: string): string => `presence.${organisationId}`;
export const shownPresenceField = (organisationId: string): string => `lu.${organisationId}`;
