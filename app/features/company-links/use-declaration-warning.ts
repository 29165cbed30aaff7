import { unstable_usePrompt as usePrompt, useBeforeUnload } from "@remix-run/react";

/** As `useUnsavedWarning`, for a page whose month is in its search: another month is another form. */
export function useDeclarationWarning(dirty: boolean): void {
  usePrompt({
    when: ({ currentLocation, nextLocation }) =>
      dirty &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.search !== nextLocation.search),
    message: "Ce que vous avez écrit ici n’est pas envoyé. Quitter la page\u202f?",
  });
  useBeforeUnload((event) => {
    if (dirty) event.preventDefault();
  });
}
