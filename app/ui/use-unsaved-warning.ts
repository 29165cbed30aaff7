import { isAnotherPage, useLeavingWarning } from "./use-leaving-warning.ts";

const message = "Ce que vous avez écrit ici n’est pas enregistré. Quitter la page\u202f?";

/**
 * Asks before leaving a half-filled form, by a link as by the browser. `dirty` is Conform’s `form.dirty`. Sending the form
 * to its own address, and the redirection that follows, ask nothing.
 */
export function useUnsavedWarning(dirty: boolean): void {
  useLeavingWarning({ dirty, loses: isAnotherPage, message });
}
