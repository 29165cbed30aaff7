import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import type { PdfContent } from "#app/platform/pdf/pdf-content.ts";
import type { PrintedEdition } from "./printed-edition.ts";
import { formatDay, formatMonthSpan } from "#app/ui/french-dates.ts";
import { breakdownBlocks } from "./report-breakdowns.ts";
import { coverBlocks } from "./report-cover.ts";
import { followUpBlocks } from "./report-follow-up.ts";
import { indicatorBlocks } from "./report-indicators.ts";
import { methodBlocks } from "./report-method.ts";
import { networkBlocks } from "./report-network.ts";
import { editionName, editionTitle } from "./edition-words.ts";

/**
 * The report of an edition as it is handed over: what it says in one page, then each indicator with its chart and its
 * table, each breakdown, what was missing, and how it was made. Published cells alone.
 */
export function editionReportContent(view: PrintedEdition): PdfContent {
  const { content } = view;
  const day = content.publishedOn === null ? "" : `, figée le ${formatDay(content.publishedOn)}`;
  return {
    title: editionTitle(content),
    subtitle: `Clauses sociales du département, rapport consolidé ${formatMonthSpan(content.from, content.to)}`,
    author: content.preparedBy,
    footer: [
      `${editionName(content)}, ${editionPeriodWords(content)}${day}`,
      "«\u00a0s\u00a0»\u00a0: secret statistique. «\u00a0n.d.\u00a0»\u00a0: non disponible. 0 est un vrai zéro.",
    ],
    blocks: [
      ...coverBlocks(view),
      ...indicatorBlocks(view),
      ...followUpBlocks(view),
      ...networkBlocks(view),
      ...breakdownBlocks(view),
      ...methodBlocks(view),
    ],
  };
}
