import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { auditChanges } from "#app/features/contracts/audit-changes.server.ts";
import { compareRows, type FieldChange } from "#app/features/contracts/compare-rows.ts";
import type { FieldWords } from "#app/features/contracts/contract-field-words.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { lastWriterOfLine, type LastWriter } from "#db/queries/contracts/contract-trail.server.ts";
import type { RecordTable } from "#db/queries/contracts/correct-record.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId } from "#db/schema/columns.ts";
import { findOpenContract, type NotOpen, type OpenContract } from "./open-contract.server.ts";
import type { Outcome } from "./outcome.ts";

/** The contract a line belongs to, open to corrections. */
export type OpenedContract = Extract<OpenContract, { outcome: "open" }>;

/** A kind of line of a contract: where it is kept, what its fields and its acts are called. */
export type LineKind<Field extends string> = {
  table: RecordTable;
  words: Record<Field, FieldWords>;
  acts: { added: string; updated: string; removed: string };
  /** The stored line in the values the audit trail keeps; nothing when the contract has none of that id. */
  find: (db: Db, contractId: ContractId, line: string) => Promise<LineValues<Field> | undefined>;
};
export type LineValues<Field extends string> = Record<Field, string | number | null>;

/** Who corrects which line of which contract. `seen`: the mark of the line as the page showed it. */
export type Correction = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  reference: string;
  line: string;
  seen: string;
};

/** Why a line cannot be corrected. `removed meanwhile`: someone took it away. */
export type LineRefused = Outcome<NotOpen | "removed meanwhile">;
/** `changes`: stored value → typed value. `seen`: the mark to send to keep one's own text. */
export type LineConflict = {
  outcome: "modified meanwhile";
  by: LastWriter | undefined;
  seen: string;
  changes: FieldChange[];
};

type Trx = Transaction<Database>;

/** The mark of a line as it is now: another one says that it changed in between, whoever wrote it, imports included. */
export function markOf(values: LineValues<string>): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("base64url").slice(0, 22);
}

/** The line to correct, held with its contract until the transaction ends; or why it cannot be. */
export async function openLine<Field extends string>(
  trx: Trx,
  kind: LineKind<Field>,
  { scopes, reference, line }: Correction,
): Promise<{ outcome: "open"; contract: OpenedContract; stored: LineValues<Field> } | LineRefused> {
  const contract = await findOpenContract(trx, scopes, reference);
  if (contract.outcome !== "open") return contract;
  const stored = await kind.find(trx, contract.sheet.id, line);
  if (stored) return { outcome: "open", contract, stored };
  const last = await lastWriterOfLine(trx, contract.sheet.id, line);
  return { outcome: last?.act === kind.acts.removed ? "removed meanwhile" : "not found" };
}

/** What the typed values change of a line. */
export function changesOf<Field extends string>(
  { table, words }: LineKind<Field>,
  line: string,
  stored: LineValues<Field> | undefined,
  typed: LineValues<Field> | undefined,
): FieldChange[] {
  return compareRows({ objectType: table, objectId: line, name: "" }, words, stored, typed);
}

/** The conflict to tell when the line is no longer what the page showed. */
export async function conflictOn(
  trx: Trx,
  { seen, line }: Correction,
  { contract, stored }: { contract: OpenedContract; stored: LineValues<string> },
  changes: FieldChange[],
): Promise<LineConflict | undefined> {
  const mark = markOf(stored);
  if (mark === seen) return undefined;
  const by = await lastWriterOfLine(trx, contract.sheet.id, line);
  return { outcome: "modified meanwhile", by, seen: mark, changes };
}

/** Writes one act on a line in the contract's trail. */
export async function recordLine(
  trx: Trx,
  { act, viewer, contractId, changes }: RecordedLine,
): Promise<void> {
  await recordAudit(trx, {
    actor: viewer,
    act,
    objectType: "contract",
    objectId: contractId,
    changes: auditChanges(changes),
  });
}

type RecordedLine = { act: string; viewer: Viewer; contractId: ContractId; changes: readonly FieldChange[] };
