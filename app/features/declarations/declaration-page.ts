import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";

/** What there is for a line and month. */
export type StoredHours = { hours: InsertionHours; state: StatementState };
/** The figures of a collective line; hours in hundredths. */
export type CollectiveFigures = StoredHours & { persons: number; rsa: number; boeth: number };

type Line<Stored> = {
  /** In the names of its fields: the hire’s id, or those of commitment and employer joined by a dot. */
  id: string;
  /** « Idriss B. » (whole for who employs the person), or the employer of a collective line. */
  name: string;
  /** Contract type and job, dates, lot: one short line each. */
  details: string[];
  /** The month before, when it was declared. */
  last: Stored | null;
  stored: Stored | null;
};

export type HireLine = Line<StoredHours> & {
  kind: "hire";
  /** « Idriss B. », in what leaves by e-mail. */
  nameOutside: string;
  /** Why the facilitator sent the statement back. */
  comment: string | null;
};
export type CollectiveLine = Line<CollectiveFigures> & {
  kind: "collective";
  /** A first line, which nobody owes: left empty, nothing is missing. */
  isNew: boolean;
};
export type DeclaredLine = HireLine | CollectiveLine;

/** The page of one month, as the browser receives it: no criterion, no other contract, whole names only for the employer. */
export type DeclarationPage = {
  month: Month;
  previous: Month | null;
  next: Month | null;
  dueOn: Day;
  /** The contract is neither ended nor cancelled. */
  isOpen: boolean;
  lines: DeclaredLine[];
  receiptAddress: string;
};

/** A validated line is read only: only the host corrects it. */
export function isEditable(line: DeclaredLine): boolean {
  return line.stored?.state !== "validated";
}

/** Whether a line left empty is still to be declared. */
export function isOwed(line: DeclaredLine): boolean {
  return isEditable(line) && !(line.kind === "collective" && line.isNew);
}

/** What the parts of a declaration need of the page they are on: whom to ask, and where its other pages are. */
export type DeclarationFrame = {
  /** Who follows the contract, else the host. */
  followedBy: string;
  /** How one comes back: « par le même lien ». */
  again: string;
  /** Addresses, without a month. */
  at: { page: string; file: string; missing: string };
};

/** The same page, for a month. */
export function atMonth(path: string, month: string | null): string {
  return month === null ? path : `${path}?mois=${month}`;
}
