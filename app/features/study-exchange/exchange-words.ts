import type { StudyMove } from "#app/domain/study-state.ts";

/** What the buttons of the exchange do: a move, or a message. A contract is made on a page of its own. */
export type ExchangeAct = Exclude<StudyMove, "converted"> | "commented";

/** What is said once done. Never a name. */
export const doneWords: Record<ExchangeAct, string> = {
  submitted: "Note envoyée.",
  withdrawn: "Note reprise\u00a0: vous pouvez la modifier.",
  commented: "Message écrit.",
  returned: "Note renvoyée à l’acheteur.",
  approved: "Note validée.",
  reopened: "Note rouverte.",
  dropped: "Note abandonnée.",
};

/** What the button of an act says. */
export const actVerbs: Record<ExchangeAct, string> = {
  submitted: "Envoyer la note",
  withdrawn: "Reprendre la note",
  commented: "Envoyer le message",
  returned: "Renvoyer à l’acheteur",
  approved: "Valider la note",
  reopened: "Rouvrir la note",
  dropped: "Abandonner la note",
};
