import { stringify } from "csv-stringify/sync";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { fa02Lines } from "./fa02-lines.ts";

/**
 * The report as CSV for a French Excel: `indicateur;cle;valeur;statut`, UTF-8 with BOM, decimal comma, one
 * line a figure in the JSON's order. Statuses: see `LineStatus`.
 */
export function fa02Csv(report: Fa02Report): string {
  const rows = fa02Lines(report).map(({ indicator, path, value, status }) => [
    indicator,
    path,
    typeof value === "number" ? String(value).replace(".", ",") : (value ?? ""),
    status,
  ]);
  return stringify([["indicateur", "cle", "valeur", "statut"], ...rows], {
    delimiter: ";",
    bom: true,
    record_delimiter: "\r\n",
  });
}
