import { isAnotherView, useLeavingWarning } from "#app/ui/use-leaving-warning.ts";

const message = "Ce que vous avez écrit dans la grille n’est pas enregistré. Quitter cette vue\u202f?";
const loses = isAnotherView(viewOf);

/**
 * Asks before unsaved cells are lost: another page, other filters, other months. Sending the grid to its own address, and
 * what only opens a form in it, ask nothing.
 */
export function useLeavingGrid(dirty: boolean): void {
  useLeavingWarning({ dirty, loses, message });
}

function viewOf(search: string): string {
  const params = new URLSearchParams(search);
  params.delete("renvoyer");
  params.delete("index");
  params.sort();
  return params.toString();
}
