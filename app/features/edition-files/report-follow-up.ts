import { editionSentences } from "#app/features/edition-report/edition-sentences.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import { paragraph, section, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { hiddenWords } from "./chart-sentences.ts";
import { barsFigure } from "./edition-charts.ts";
import { rateGrid, reasonGrid, situationGrid } from "./follow-up-grids.ts";
import { gridTables } from "./grid-table.ts";
import { linesOf, nothing, shown } from "./report-indicators.ts";

/** Indicator 6: what became of those who left, at 6 and 12 months, the rates always with what is known. */
export function followUpBlocks(view: EditionView): PdfBlock[] {
  const title = [section("6. Sorties dynamiques"), paragraph(editionSentences(view)[6])];
  const situations = situationGrid(view);
  if (situations === null) return [...title, nothing];
  const reasons = reasonGrid(view);
  const nouns = { line: "situation", lines: "situations", counted: "" };
  const said = `Situations des personnes sorties, à 6 et à 12\u00a0mois${hiddenWords(linesOf(situations, 0), nouns)}.`;
  return [
    ...title,
    ...shown(barsFigure(situations, [0, 1], said)),
    ...gridTables(situations, "Personnes sorties dont l’échéance tombe dans la période"),
    ...gridTables(rateGrid(view), "Taux calculés sur les chiffres publiés"),
    ...(reasons === null ? [] : gridTables(reasons, "Détail des situations")),
  ];
}
