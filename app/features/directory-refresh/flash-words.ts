import { countLines } from "./refresh-report-text.ts";
import type { StartRefreshOutcome } from "./start-refresh.server.ts";
import type { ConfirmOutcome } from "./structure-file.server.ts";

/** What is said once a service was asked from the page. */
export function startedWords(outcome: StartRefreshOutcome): string {
  switch (outcome) {
    case "started":
      return "Actualisation lancée\u00a0: vous pouvez quitter la page.";
    case "under way":
      return "Cette source est déjà en cours d’actualisation.";
    case "no token":
      return "Le marché de l’inclusion n’est pas interrogé sans jeton.";
  }
}

/** What is said once a file was confirmed. */
export function confirmedWords(outcome: ConfirmOutcome): string {
  switch (outcome.outcome) {
    case "imported":
    case "previewed":
      return `Annuaire actualisé\u00a0: ${countLines(outcome.counts).join(", ")}.`;
    case "refused":
      return outcome.reason;
    case "nothing to confirm":
      return "Ce fichier a déjà été confirmé, ou il a été oublié après un jour.";
  }
}
