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
  /** « Idriss B. », or the employer of a collective line. */
  name: string;
  /** Contract type and job, dates, lot: one short line each. */
  details: string[];
  /** The month before, when it was declared. */
  last: Stored | null;
  stored: Stored | null;
};

export type HireLine = Line<StoredHours> & {
  kind: "hire";
  /** Why the facilitator sent the statement back. */
  comment: string | null;
};
export type CollectiveLine = Line<CollectiveFigures> & { kind: "collective" };
export type DeclaredLine = HireLine | CollectiveLine;

/** The company’s page for one month, as the browser receives it: no full name, no criterion, no other contract. */
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

/** What frames every page of a link: whose it is, whom to ask. */
export type LinkFrame = {
  token: string;
  companyName: string;
  contractTitle: string;
  authorityName: string;
  /** Who follows the contract, else the host. */
  followedBy: string;
  hostName: string;
  hostEmail: string | null;
  hostPhone: string | null;
  expiresOn: Day;
};
