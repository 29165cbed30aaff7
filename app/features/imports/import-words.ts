import { countOf, formatNumber } from "#app/ui/french.ts";

/**
 * What a run is called on screen, by its state; `dryRun` tells a try from an import, `confirmable` whether the file tried
 * still waits for a confirmation.
 */
export function stateWords(state: string, dryRun: boolean, confirmable = false): string {
  switch (state) {
    case "waiting":
      return "En attente";
    case "running":
      return dryRun ? "Vérification en cours" : "Import en cours";
    case "previewed":
      return confirmable ? "Vérifié, à confirmer" : "Vérifié";
    case "refused":
      return "Refusé";
    case "done":
      return "Importé";
    default:
      return "Interrompu";
  }
}

export const kindWords = { workbook: "Classeur d’échange", decp: "Données ouvertes (DECP)" } as const;

/** `2,4 Mo`, `310 ko`. */
export function sizeWords(bytes: number): string {
  return bytes >= 1_000_000
    ? `${formatNumber(bytes / 1_000_000, 1)}\u00a0Mo`
    : `${formatNumber(Math.max(1, Math.ceil(bytes / 1000)))}\u00a0ko`;
}

/** « 3 à corriger, 12 à vérifier ». */
export function remarkWords({ errors, warnings }: { errors: number; warnings: number }): string {
  const parts = [
    errors > 0 ? countOf(errors, "erreur") : undefined,
    warnings > 0 ? countOf(warnings, "avertissement") : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "aucune remarque" : parts.join(", ");
}
