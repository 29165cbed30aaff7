import type { AppLoadContext } from "@remix-run/node";
import { firstDayOf } from "#app/domain/calendar.ts";
import { editionPeriodCode } from "#app/domain/edition/edition-state.ts";
import { readReport } from "#app/features/edition-report/read-report.server.ts";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { editionCsv } from "./edition-csv.server.ts";
import { editionReportContent } from "./edition-report-content.ts";
import { editionXlsx } from "./edition-xlsx.server.ts";
import { openDataZip } from "./open-data-zip.server.ts";
import { printedEdition, type PrintedEdition } from "./printed-edition.ts";

const files = {
  "rapport.pdf": { format: "pdf", name: "rapport", body: reportPdf },
  "rapport.xlsx": { format: "xlsx", name: "rapport", body: editionXlsx },
  "tableaux.csv": {
    format: "csv",
    name: "tableaux",
    body: ({ content }: PrintedEdition) => editionCsv(content),
  },
  "donnees-ouvertes.zip": {
    format: "zip",
    name: "donnees-ouvertes",
    body: ({ content }: PrintedEdition) => openDataZip(content),
  },
} as const;

/**
 * A file of a published edition, made of what is published alone; each one taken is written in the audit trail. A number
 * nobody published is 404.
 */
export async function editionFile(
  request: Request,
  context: AppLoadContext,
  { number = "", file }: { number: string | undefined; file: keyof typeof files },
): Promise<Response> {
  const viewer = await requirePermission(request, context, "view editions");
  const db = databaseOf(context);
  const report = await readReport(db, number);
  if (report === undefined) throw new Response(null, { status: 404 });
  const { format, name, body } = files[file];
  const written = await body(printedEdition(report.content, report.earlier));
  return answerExport(db, {
    viewer,
    act: "edition.exported",
    name: `edition-${number}_${editionPeriodCode(report.content)}_${name}.${format}`,
    format,
    body: typeof written === "string" ? written : new Uint8Array(written),
  });
}

/** Dated by its publication: a closed edition prints the same whoever asks, whenever. */
function reportPdf(view: PrintedEdition): Promise<Buffer> {
  const { publishedOn, to } = view.content;
  return writePdf(editionReportContent(view), new Date(`${publishedOn ?? firstDayOf(to)}T12:00:00Z`));
}
