import { csvHeader, csvLine } from "#app/platform/files/csv/csv-lines.ts";
import type { ConsiderationLine } from "./consideration-lines.server.ts";

const columns = [
  "id",
  "siret_acheteur",
  "objet",
  "date_notification",
  "montant_ht",
  "considerationsSociales",
  "dispositifs",
  "heures_dues",
  "heures_faites",
  "derogation",
  "motif_derogation",
];

/** One line a contract, for a French Excel. What nobody knows is an empty cell. */
export function considerationsCsv(lines: readonly ConsiderationLine[]): string {
  return csvHeader(columns) + lines.map((line) => csvLine(cellsOf(line))).join("");
}

function cellsOf(line: ConsiderationLine) {
  return [
    line.id,
    line.authoritySiret,
    line.title,
    line.notifiedOn === null ? null : { day: line.notifiedOn },
    hundredth(line.amount),
    // Our own reader, and those of others, take several words in one cell so.
    line.considerations.join(", "),
    line.mechanisms.join(", "),
    hundredth(line.due),
    hundredth(line.done),
    line.derogation,
    line.derogationReason,
  ];
}

function hundredth(value: number | null): number | null {
  return value === null ? null : value / 100;
}
