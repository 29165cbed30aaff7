import type { ActionRefused } from "./note-action.server.ts";

/** What a form is told when an action cannot be written. */
export function actionRefusal(outcome: ActionRefused): { fieldErrors: Record<string, string[]> } {
  switch (outcome) {
    case "unknown territory":
      return { fieldErrors: { territory: ["Choisissez un territoire de la liste."] } };
    case "unknown planned action":
      return {
        fieldErrors: {
          plannedAction: ["Choisissez une action du plan de l’année de cette date, ou laissez vide."],
        },
      };
    case "done in the future":
      return {
        fieldErrors: {
          datedOn: [
            "Une action réalisée a déjà eu lieu\u00a0: écrivez aujourd’hui ou un jour passé, ou choisissez «\u00a0Prévue\u00a0».",
          ],
        },
      };
  }
}
