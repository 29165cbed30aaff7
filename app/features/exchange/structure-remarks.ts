/** Why a row of a structure is refused, and what to write. */
export const notAStructure =
  "Cette organisation n’est pas une structure\u00a0: écrivez son type dans la colonne «\u00a0type_structure\u00a0» de la feuille «\u00a0Organisations\u00a0».";

/** Said of a value of everybody’s that a host’s file does not change. */
export const proposedOnly =
  "Valeur différente de celle de l’installation\u00a0: proposée à l’administrateur, non appliquée.";

/** Said of an answer a structure typed itself, which a host’s file does not change. */
export const answerKept =
  "Réponse différente de celle que la structure a écrite\u00a0: la sienne est gardée.";
