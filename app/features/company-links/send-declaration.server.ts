import type { Transaction } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { stateAfter } from "#app/domain/statement-state.ts";
import { writeHours, type EntryRefusal, type HoursEntry } from "#app/features/hours/write-hours.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import {
  listCollectiveStatements,
  writeCollectiveStatement,
  type CollectiveStatement,
} from "#db/queries/company-links/declared-hires.server.ts";
import { insertLinkUse, type LinkUseId } from "#db/queries/company-links/link-uses.server.ts";
import type { LinkedContract } from "#db/queries/company-links/links.server.ts";
import { holdContract } from "#db/queries/contracts/write-contract.server.ts";
import type { Database } from "#db/schema.ts";
import type { HireId, Instant } from "#db/schema/columns.ts";
import { seenText, type ReadHire, type ReadLines } from "./declaration-form.ts";
import { collectiveId } from "./line-of.ts";
import type { OwnLines } from "./own-lines.server.ts";

export type SendDeclaration = {
  link: LinkedContract;
  own: OwnLines;
  month: Month;
  read: ReadLines;
  /** Made by the page: the same is never noted twice. */
  useId: LinkUseId;
  today: Day;
  at: Instant;
};

export type SendDeclarationOutcome =
  | { outcome: "sent"; isNew: boolean }
  | { outcome: "refused"; refusals: EntryRefusal[] }
  | { outcome: "modified" };

/** Writes what a company declares: all of it, or nothing. Sent twice, it is written and noted once. */
export async function sendDeclaration(db: Db, asked: SendDeclaration): Promise<SendDeclarationOutcome> {
  const { link, own, month, read, useId, today, at } = asked;
  return db.transaction().execute(async (trx) => {
    await holdContract(trx, link.contractId);
    const collectives = await planCollectives(trx, asked);
    if (collectives === "modified") return { outcome: "modified" };
    const written = await writeHours(trx, {
      act: "submit",
      hostId: link.hostId,
      contractId: link.contractId,
      mayWrite: own.isOwn,
      entries: read.hires.map((row) => entryOf(row, month)),
      today,
      actor: { companyLinkId: link.id },
      auditAct: "hours.submitted",
    });
    if (written.outcome === "refused") return written;
    for (const { next } of collectives) await writeCollectiveStatement(trx, next);
    await recordCollectives(trx, asked, collectives);
    const lines = read.hires.length + read.collectives.length;
    const isNew = await insertLinkUse(trx, { id: useId, linkId: link.id, at, act: "declared", month, lines });
    return { outcome: "sent", isNew };
  });
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

type PlannedCollective = {
  before: CollectiveStatement | null;
  next: Parameters<typeof writeCollectiveStatement>[1];
};

/** Those that change something; `modified`: one is no longer what the page showed, or may not be declared any more. */
async function planCollectives(
  trx: Transaction<Database>,
  { link, month, read }: SendDeclaration,
): Promise<PlannedCollective[] | "modified"> {
  if (read.collectives.length === 0) return [];
  const stored = await listCollectiveStatements(trx, link.contractId);
  const planned: PlannedCollective[] = [];
  for (const row of read.collectives) {
    const ofLine = stored.filter((each) => collectiveId(each) === row.line.id);
    const [model] = ofLine;
    const before = ofLine.find((each) => each.month === month) ?? null;
    const state = stateAfter("submit", before?.state ?? null);
    if (model === undefined || state === undefined) return "modified";
    const { commitmentId, employerId, contractorId } = model;
    const next = { commitmentId, employerId, contractorId, month, ...row.figures, state };
    if (before !== null && seenText(before) === seenText(next)) continue;
    if (row.seen !== seenText(before)) return "modified";
    planned.push({ before, next });
  }
  return planned;
}

async function recordCollectives(
  trx: Transaction<Database>,
  { link, month }: SendDeclaration,
  planned: readonly PlannedCollective[],
): Promise<void> {
  if (planned.length === 0) return;
  await recordAudit(trx, {
    actor: { companyLinkId: link.id },
    act: "hours.submitted",
    objectType: "contract",
    objectId: link.contractId,
    changes: planned.map(({ before, next }) => ({
      objectType: "collective_statement",
      objectId: `${collectiveId(next)} ${month}`,
      field: "hours",
      before: before && seenText(before),
      after: seenText(next),
    })),
  });
}
