import { csvHeader, csvLine } from "#app/platform/files/csv/csv-lines.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";
import type { ConsiderationLine } from "./consideration-lines.server.ts";

type Column = {
  name: string;
  cell: (line: ConsiderationLine) => WritableCell;
  /** Left out for a private buyer, whom no code asks it of. */
  ofPublicBuyer?: true;
};

const columns: readonly Column[] = [
  { name: "id", cell: ({ id }) => id },
  { name: "siret_acheteur", cell: ({ authoritySiret }) => authoritySiret },
  { name: "objet", cell: ({ title }) => title },
  {
    name: "date_notification",
    cell: ({ notifiedOn }) => (notifiedOn === null ? null : { day: notifiedOn }),
  },
  { name: "montant_ht", cell: ({ amount }) => hundredth(amount) },
  {
    name: "considerationsSociales",
    // Our own reader, and those of others, take several words in one cell so.
    cell: ({ considerations }) => considerations.join(", "),
    ofPublicBuyer: true,
  },
  { name: "dispositifs", cell: ({ mechanisms }) => mechanisms.join(", ") },
  { name: "heures_dues", cell: ({ due }) => hundredth(due) },
  { name: "heures_faites", cell: ({ done }) => hundredth(done) },
  { name: "derogation", cell: ({ derogation }) => derogation, ofPublicBuyer: true },
  { name: "motif_derogation", cell: ({ derogationReason }) => derogationReason, ofPublicBuyer: true },
];

/** One line a contract, for a French Excel. What nobody knows is an empty cell. */
export function considerationsCsv(lines: readonly ConsiderationLine[], isPrivate: boolean): string {
  const shown = columns.filter(({ ofPublicBuyer }) => !(isPrivate && ofPublicBuyer === true));
  const header = csvHeader(shown.map(({ name }) => name));
  return header + lines.map((line) => csvLine(shown.map(({ cell }) => cell(line)))).join("");
}

function hundredth(value: number | null): number | null {
  return value === null ? null : value / 100;
}
