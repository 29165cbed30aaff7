/** 0 or 1 on both engines: PostgreSQL's boolean and SQLite's integer would read differently. */
export type Flag = 0 | 1;

/** ISO instant in UTC, `2026-11-22T07:45:39.000Z`: when something was recorded, never a day of work. */
export type Instant = string & { readonly format: "ISO instant" };

/** Order of entry of a row. Larger is later. */
export type EnteredRank = number & { readonly unit: "rank of entry" };

export type Id<Table extends string> = string & { readonly idOf: Table };

export type ContractId = Id<"contract">;
export type LotId = Id<"lot">;
export type CommitmentId = Id<"commitment">;
export type OrganisationId = Id<"organisation">;
export type ParticipantId = Id<"participant">;
export type HireId = Id<"hire">;
export type AccountId = Id<"account">;
export type ImportId = Id<"import">;

/** Columns every row of the exchange workbook carries. */
export interface ImportedRow {
  entered_rank: EnteredRank;
  import_id: ImportId | null;
}
