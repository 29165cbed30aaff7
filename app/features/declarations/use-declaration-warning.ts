import { isAnotherView, useLeavingWarning } from "#app/ui/use-leaving-warning.ts";

const message = "Ce que vous avez écrit ici n’est pas envoyé. Quitter la page\u202f?";
const loses = isAnotherView((search) => new URLSearchParams(search).get("mois"));

/** As `useUnsavedWarning`, for a page whose month is in its search: another month is another form. */
export function useDeclarationWarning(dirty: boolean): void {
  useLeavingWarning({ dirty, loses, message });
}
