import type { Transaction } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { Refused } from "#app/features/hours/validate-lines.server.ts";
import { writeCollective, type CollectiveChange } from "#app/features/hours/write-collective.server.ts";
import { writeHours, type EntryRefusal, type HoursEntry } from "#app/features/hours/write-hours.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { HireId, Instant } from "#db/schema/columns.ts";
import type { ReadCollective, ReadHire, ReadLines } from "./declaration-form.ts";
import type { Declarer } from "./declarer.ts";
import { collectiveId } from "./line-of.ts";
import type { OwnLines } from "./own-lines.server.ts";

export type SendDeclaration = {
  declarer: Declarer;
  own: OwnLines;
  month: Month;
  read: ReadLines;
  /** Made by the page: the same is never noted twice. */
  useId: string;
  today: Day;
  at: Instant;
};

export type SendDeclarationOutcome =
  | { outcome: "sent"; isNew: boolean }
  | { outcome: "refused"; refusals: EntryRefusal[] }
  | { outcome: "modified" };

/** Writes what a company declares: all of it, or nothing. Sent twice, it is written and noted once. */
export async function sendDeclaration(db: Db, asked: SendDeclaration): Promise<SendDeclarationOutcome> {
  try {
    return await db.transaction().execute((trx) => write(trx, asked));
  } catch (failure) {
    if (failure instanceof Refused) return { outcome: "modified" };
    throw failure;
  }
}

async function write(
  trx: Transaction<Database>,
  { declarer, own, month, read, useId, today, at }: SendDeclaration,
): Promise<SendDeclarationOutcome> {
  const act = {
    act: "submit",
    hostId: declarer.hostId,
    contractId: declarer.contractId,
    today,
    actor: declarer.actor,
    auditAct: "hours.submitted",
  } as const;
  const entries = read.hires.map((row) => entryOf(row, month));
  const written = await writeHours(trx, { ...act, mayWrite: own.isOwn, entries });
  if (written.outcome === "refused") return written;
  const changes = read.collectives.map((row) => collectiveOf(own, row, month));
  const together = await writeCollective(trx, { ...act, entries: changes });
  if (together.outcome === "refused") throw new Refused();
  const lines = entries.length + changes.length;
  const changed = written.lines + together.lines;
  const isNew = await declarer.note(trx, { id: useId, at, act: "declared", month, lines, changed });
  return { outcome: "sent", isNew };
}

function entryOf({ line, hours, seen }: ReadHire, month: Month): HoursEntry {
  const [text, state] = seen.split(" ");
  return {
    hireId: line.id as HireId,
    month,
    hours,
    seen: seen === "" ? null : { hours: Number(text) as InsertionHours, state: state as StatementState },
  };
}

/** A month of a collective line the company has, or begins; the contractor it is credited to goes on. */
function collectiveOf(
  { collectives, startable }: OwnLines,
  { line, figures, seen }: ReadCollective,
  month: Month,
): CollectiveChange {
  const model = [...collectives, ...startable].find((each) => collectiveId(each) === line.id);
  if (model === undefined) throw new Refused();
  const { commitmentId, employerId, contractorId } = model;
  return { commitmentId, employerId, month, contractorId, counts: figures, seen: readSeen(seen) };
}

/** `7000 3 1 3 submitted`, as the page kept it; null: nothing was there. */
function readSeen(text: string): CollectiveChange["seen"] {
  const [hours, persons, rsa, boeth, state] = text.split(" ");
  if (state === undefined) return null;
  const counts = { persons: Number(persons), rsa: Number(rsa), boeth: Number(boeth) };
  return { hours: Number(hours) as InsertionHours, ...counts, state: state as StatementState };
}
