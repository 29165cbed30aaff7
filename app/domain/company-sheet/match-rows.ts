import type { InsertionHours } from "../insertion-hours.ts";
import { foldName } from "../person-key.ts";
import { parseSiret } from "../siret.ts";
import type { CompanyRow, SheetName } from "./company-row.ts";
import { nameText } from "./company-row.ts";

/** A hire whose hours a sheet may hold, with every name its person has. */
export type NamedHire = {
  hireId: string;
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
  employerName: string;
  employerSiret: string;
};

export type MatchedRow = {
  hireId: string;
  hours: InsertionHours;
  /** The sheet names another employer. */
  employerDiffers: boolean;
  warning: string | null;
};

/** A row that was not read, never guessed: `reason` is a French sentence. `name` is the sheet’s own. */
export type UnmatchedRow = { numbers: number[]; name: string; reason: string };

export type MatchedRows = { matched: MatchedRow[]; unmatched: UnmatchedRow[] };

const titles = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle)\.?\s+/i;

/**
 * Finds the hire of each row of one month by its name, whatever the accents, the case or the order. A row nobody answers to,
 * or more than one hire, or two rows of one person, are told and left to the person who sends them.
 */
export function matchCompanyRows(rows: readonly CompanyRow[], hires: readonly NamedHire[]): MatchedRows {
  const found: MatchedRows = { matched: [], unmatched: [] };
  const rowsOf = new Map<NamedHire, CompanyRow[]>();
  for (const row of rows) {
    const candidates = hires.filter((hire) => isNamed(hire, row.name));
    const [hire] = candidates;
    if (hire === undefined || candidates.length > 1) {
      found.unmatched.push(refusedRow([row], candidates.length === 0 ? unknownName : severalHires));
    } else rowsOf.set(hire, [...(rowsOf.get(hire) ?? []), row]);
  }
  for (const [hire, ofHire] of rowsOf) settle(hire, ofHire, found);
  found.unmatched.sort((one, other) => (one.numbers[0] ?? 0) - (other.numbers[0] ?? 0));
  return found;
}

const unknownName = "aucune embauche à ce nom ce mois-ci sur ce marché.";
const severalHires = "plusieurs embauches répondent à ce nom\u00a0: écrivez les heures de chacune.";
const severalRows =
  "plusieurs lignes pour cette personne\u00a0: écrivez le total vous-même s’il faut les additionner.";

function settle(hire: NamedHire, rows: readonly CompanyRow[], { matched, unmatched }: MatchedRows): void {
  const [row] = rows;
  if (row === undefined) return;
  if (rows.length > 1) {
    unmatched.push(refusedRow(rows, severalRows));
  } else if (!row.hours.ok) {
    const { expected } = row.hours;
    unmatched.push(refusedRow([row], expected.charAt(0).toLowerCase() + expected.slice(1)));
  } else {
    matched.push({
      hireId: hire.hireId,
      hours: row.hours.value,
      employerDiffers: row.employer !== null && !isEmployer(hire, row.employer),
      warning: row.hours.warning ?? null,
    });
  }
}

function refusedRow(rows: readonly CompanyRow[], reason: string): UnmatchedRow {
  const [first] = rows;
  const name = first === undefined ? "" : nameText(first.name).slice(0, 80);
  return { numbers: rows.map(({ number }) => number), name, reason };
}

/** The whole name in either order, by birth name or name in use; or as our page shows it, « Idriss B. ». */
function isNamed({ firstName, birthName, usedName }: NamedHire, name: SheetName): boolean {
  const first = foldName(firstName ?? "");
  const lasts = [birthName, usedName].map((last) => foldName(last ?? "")).filter((last) => last !== "");
  if (first === "") return false;
  if ("whole" in name) {
    const text = name.whole.trim().replace(titles, "");
    const whole = foldName(text);
    return lasts.some(
      (last) => whole === last + first || whole === first + last || isShort(text, first, last),
    );
  }
  const [one, other] = [foldName(name.last.replace(titles, "")), foldName(name.first.replace(titles, ""))];
  return lasts.some((last) => (one === last && other === first) || (one === first && other === last));
}

/** « Idriss B. », « Idriss B »: the initial apart, so that « Idrissb » is nobody’s. */
function isShort(text: string, first: string, last: string): boolean {
  const match = /^(.+)\s(\p{L})\.?$/u.exec(text);
  return match !== null && foldName(match[1] ?? "") === first && last.startsWith(foldName(match[2] ?? ""));
}

function isEmployer({ employerName, employerSiret }: NamedHire, text: string): boolean {
  const siret = parseSiret(text);
  if (siret !== undefined) return siret === employerSiret;
  const [written, known] = [foldName(text), foldName(employerName)];
  // « Rolland Péjat » for « Rolland, Péjat & Fils »: a shorter or longer form of the same name.
  return written === "" || known.startsWith(written) || written.startsWith(known);
}
