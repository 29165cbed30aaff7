import type { Day } from "#app/domain/calendar.ts";
import { readBoampRecord, type BoampRecord } from "#app/domain/notice/boamp-record.ts";
import { gatherVersions } from "#app/domain/notice/boamp-versions.ts";
import { isNoticeOpen } from "#app/domain/notice/notice-life.ts";
import { boampPages, type BoampQuestion } from "#app/platform/outside/boamp-notices.server.ts";
import type { OutsideFailure } from "#app/platform/outside/outside-failure.ts";
import type { Db } from "#db/database.server.ts";
import { forgetClosedNotices, writeNotices } from "#db/queries/notices/write-notices.server.ts";
import {
  endRun,
  noCounts,
  startRun,
  type RefreshCounts,
  type RefreshRunId,
} from "#db/queries/refresh-runs.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";

export type RefreshNotices = Omit<BoampQuestion, "today"> & {
  today: Day;
  /** Null: from a terminal, or by the clock. */
  accountId: AccountId | null;
  /** What time it is, as an instant. */
  now: () => Instant;
};

export type RefreshNoticesOutcome =
  | { outcome: "under way"; since: Instant }
  /** `failure`: why it stopped before the end; what was read until then is kept. */
  | { outcome: "done" | "partial" | "failed"; counts: RefreshCounts; failure: string | null };

/**
 * Asks the BOAMP for the calls still open in a département and keeps them, with what corrects or cancels them; forgets
 * those long closed. Recorded as a run, whatever becomes of it; the notices already read stay.
 */
export async function refreshNotices(db: Db, asked: RefreshNotices): Promise<RefreshNoticesOutcome> {
  const { department, accountId, today, now } = asked;
  const started = await startRun(db, { source: "boamp", department, accountId, at: now() });
  if (started.outcome === "under way") return { outcome: "under way", since: started.since };
  try {
    const read = await readAll(asked);
    const counts = await keep(db, read, today);
    const failure = read.failure?.reason ?? null;
    const state = failure === null ? "done" : read.pages === 0 ? "failed" : "partial";
    await endRun(db, started.id, { state, at: now(), counts, failure });
    return { outcome: state, counts, failure };
  } catch (error) {
    await endAsBroken(db, started.id, now());
    throw error;
  }
}

type Read = { records: BoampRecord[]; unreadable: number; pages: number; failure: OutsideFailure | null };

/** Records are read as their page comes: their whole text is not kept. */
async function readAll(asked: RefreshNotices): Promise<Read> {
  const read: Read = { records: [], unreadable: 0, pages: 0, failure: null };
  for await (const answer of boampPages(asked)) {
    if (answer.outcome === "failed") return { ...read, failure: answer };
    read.pages += 1;
    for (const raw of answer.records) {
      const record = readBoampRecord(raw, asked.department);
      if (record === "unreadable") read.unreadable += 1;
      else if (record !== "other") read.records.push(record);
    }
  }
  return read;
}

function keep(db: Db, { records, unreadable }: Read, today: Day): Promise<RefreshCounts> {
  const versions = gatherVersions(records);
  const found = versions.notices.filter((notice) => isNoticeOpen(notice, today)).length;
  return db.transaction().execute(async (trx) => {
    const written = await writeNotices(trx, versions, today);
    await forgetClosedNotices(trx, today);
    return { ...noCounts, ...written, found, refused: unreadable };
  });
}

async function endAsBroken(db: Db, id: RefreshRunId, at: Instant): Promise<void> {
  const failure = "La recherche s’est arrêtée sur une erreur de l’installation\u00a0: réessayez.";
  await endRun(db, id, { state: "failed", at, failure });
}
