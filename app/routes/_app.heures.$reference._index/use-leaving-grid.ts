import { unstable_usePrompt as usePrompt, useBeforeUnload } from "@remix-run/react";

const question = "Ce que vous avez écrit dans la grille n’est pas enregistré. Quitter cette vue\u202f?";

/**
 * Asks before unsaved cells are lost: another page, other filters, other months. Sending the grid to its own address, and
 * what only opens a form in it, ask nothing.
 */
export function useLeavingGrid(dirty: boolean): void {
  usePrompt({
    when: ({ currentLocation, nextLocation }) =>
      dirty &&
      (currentLocation.pathname !== nextLocation.pathname ||
        viewOf(currentLocation.search) !== viewOf(nextLocation.search)),
    message: question,
  });
  useBeforeUnload((event) => {
    if (dirty) event.preventDefault();
  });
}

function viewOf(search: string): string {
  const params = new URLSearchParams(search);
  params.delete("renvoyer");
  params.delete("index");
  params.sort();
  return params.toString();
}
