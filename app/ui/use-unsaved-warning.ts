import { unstable_usePrompt as usePrompt, useBeforeUnload } from "@remix-run/react";

/**
 * Asks before leaving a half-filled form, by a link as by the browser. `dirty` is Conform’s `form.dirty`. Sending the form
 * to its own address, and the redirection that follows, ask nothing.
 */
export function useUnsavedWarning(dirty: boolean): void {
  usePrompt({
    when: ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
    message: "Ce que vous avez écrit ici n’est pas enregistré. Quitter la page\u202f?",
  });
  useBeforeUnload((event) => {
    if (dirty) event.preventDefault();
  });
}
