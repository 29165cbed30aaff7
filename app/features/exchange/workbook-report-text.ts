import type { SheetCounts } from "./import-run.server.ts";

/** What an import did, for a terminal: a line for each sheet, then the warnings. Errors are said apart. */
export function workbookReportText(
  outcome: {
    outcome: "imported" | "previewed" | "refused";
    counts: Record<string, SheetCounts>;
    warnings: number;
  },
  fileName: string,
  warnings: readonly string[],
): string {
  const lines = Object.entries(outcome.counts).map(
    ([sheet, { created, updated, unchanged }]) =>
      `  ${sheet}\u00a0: ${said(created, "créée")}, ${said(updated, "modifiée")}, ${said(unchanged, "inchangée")}`,
  );
  const more = outcome.warnings - warnings.length;
  const rest = more > 0 ? [`  Et ${said(more, "autre")} en plus, sans détail.`] : [];
  const told =
    outcome.warnings === 0
      ? []
      : [
          `${said(outcome.warnings, "avertissement")}\u00a0:`,
          ...warnings.map((text) => `  ${text}`),
          ...rest,
        ];
  return `${[`${headings[outcome.outcome]} ${fileName}`, ...lines, ...told].join("\n")}\n`;
}

const headings = {
  imported: "Importé\u00a0:",
  previewed: "Essai sans erreur, rien n’est écrit\u00a0:",
  refused: "Refusé\u00a0:",
} as const;

/** `3 créées`, `1 créée`, `0 créée`. */
function said(count: number, word: string): string {
  return `${count} ${word}${count < 2 ? "" : "s"}`;
}
