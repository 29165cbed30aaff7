import type { Month } from "../calendar.ts";
import type { Cell } from "../cells/cell.ts";
import { foldHeader } from "../cells/fold-header.ts";
import { parseMonthCell } from "../cells/month-cell.ts";

/** Where a company’s own sheet holds what we need, by position. */
export type CompanyHeader = {
  /** « NOM Prénom » in one column, or two. */
  whole: number | undefined;
  last: number | undefined;
  first: number | undefined;
  month: number | undefined;
  employer: number | undefined;
  hours: number | undefined;
  /** A sheet with a column a month: « sept. 2026 », « oct. 2026 ». */
  monthColumns: ReadonlyMap<Month, number>;
};

/** Headers as payrolls and site managers write them, folded (no case, accent, space nor sign); the surest first. */
const words = {
  whole: [
    "salarie",
    "salaries",
    "nomprenom",
    "nometprenom",
    "prenomnom",
    "prenometnom",
    "nomsalarie",
    "nomdusalarie",
    "nomprenomsalarie",
    "nomprenomdusalarie",
    "nomcomplet",
    "personne",
    "employe",
    "intervenant",
    "interimaire",
    "participant",
    "collaborateur",
    "beneficiaire",
    "agent",
  ],
  last: ["nom", "nomdefamille", "nomdenaissance", "nomdusage", "nomusage", "nompatronymique"],
  first: ["prenom", "prenoms", "prenomusuel"],
  month: ["mois", "periode", "moisdepaie", "periodedepaie", "moisconcerne", "date"],
  employer: ["employeur", "siretemployeur", "entreprise", "societe", "agence", "raisonsociale", "siret"],
  hours: [
    "heuresinsertion",
    "heuresdinsertion",
    "nbheuresinsertion",
    "nombredheuresdinsertion",
    "heures",
    "nbheures",
    "nbreheures",
    "nbrheures",
    "nbdheures",
    "nbredheures",
    "nombreheures",
    "nombredheures",
    "heuresrealisees",
    "heureseffectuees",
    "heurestravaillees",
    "nbh",
    "hrs",
    "totalheures",
    "totaldesheures",
    "totalh",
    "total",
    "h",
  ],
} as const;

/** Reads a row as the head of a company’s sheet; undefined when it names nobody, or no hours. */
export function readCompanyHeader(cells: ReadonlyArray<Cell | undefined>): CompanyHeader | undefined {
  const folded = Array.from(cells, (cell) => (cell === undefined ? "" : foldHeader(cell.text)));
  const find = (names: readonly string[]): number | undefined => {
    const name = names.find((each) => folded.includes(each));
    return name === undefined ? undefined : folded.indexOf(name);
  };
  const [first, last] = [find(words.first), find(words.last)];
  // « Nom » alone holds the whole name.
  const whole = first === undefined || last === undefined ? (find(words.whole) ?? last) : undefined;
  // Beside a column a month, « Total » is the sum of them all.
  const monthColumns = monthColumnsOf(cells);
  const header: CompanyHeader = {
    whole,
    last: whole === undefined ? last : undefined,
    first: whole === undefined ? first : undefined,
    month: find(words.month),
    employer: find(words.employer),
    hours: monthColumns.size > 0 ? undefined : find(words.hours),
    monthColumns,
  };
  const namesSomeone = whole !== undefined || (first !== undefined && last !== undefined);
  const hasHours = header.hours !== undefined || monthColumns.size > 0;
  return namesSomeone && hasHours ? header : undefined;
}

/** Whether a row is a head that lacks only the hours: what to say of a sheet one cannot read. */
export function namesWithoutHours(cells: ReadonlyArray<Cell | undefined>): boolean {
  const folded = Array.from(cells, (cell) => (cell === undefined ? "" : foldHeader(cell.text)));
  return [...words.whole, ...words.last].some((name) => folded.includes(name));
}

function monthColumnsOf(cells: ReadonlyArray<Cell | undefined>): Map<Month, number> {
  const columns = new Map<Month, number>();
  Array.from(cells).forEach((cell, position) => {
    if (cell === undefined || cell.kind === "number") return;
    const month = parseMonthCell(cell);
    if (month.ok && !columns.has(month.value)) columns.set(month.value, position);
  });
  return columns;
}
