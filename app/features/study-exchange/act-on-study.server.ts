import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { reviewDueOn } from "#app/domain/study-review.ts";
import { mayComment, stateAfter, type StudyState } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject, type LastWriter } from "#db/queries/object-trail.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { listReviewHosts } from "#db/queries/studies/review-hosts.server.ts";
import { findOpeningHost, lastStudyEvent } from "#db/queries/studies/study-events.server.ts";
import { findStudy, type Study } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { holdStudy, insertStudyEvent, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, Id, Instant } from "#db/schema/columns.ts";
import type { ExchangeInput } from "./exchange-form.schema.ts";
import { keepProposals } from "./keep-proposals.server.ts";

/** `again`: the same button pressed twice, nothing more was done. `not allowed`: not from that state, or not by that role. */
export type ActOutcome =
  | { outcome: "done"; study: Study }
  | Outcome<"again" | "not found" | "not allowed" | "no lot" | "unknown host">
  | { outcome: "modified meanwhile"; by: LastWriter | undefined };

export type ActOnStudy = {
  viewer: Viewer;
  scope: StudyScope;
  id: Id<"study">;
  input: ExchangeInput;
  today: Day;
  at: Instant;
};

type Trx = Transaction<Database>;
type Changes = Parameters<typeof updateStudy>[2];

/** Sends, answers, approves, gives up or comments a study, with its line in the thread and in the trail: all or nothing. */
export function actOnStudy(db: Db, asked: ActOnStudy): Promise<ActOutcome> {
  return db.transaction().execute(async (trx): Promise<ActOutcome> => {
    const { viewer, scope, id, input } = asked;
    await holdStudy(trx, id);
    const study = await findStudy(trx, scope, id);
    if (!study) return { outcome: "not found" };
    const { act } = input;
    if (await isSentAgain(trx, asked, study)) return { outcome: "again" };
    if (act === "commented") {
      if (!mayComment(study.state, viewer.role)) return { outcome: "not allowed" };
      return write(trx, asked, study, null);
    }
    const state = stateAfter(act, study.state, viewer.role);
    if (study.revision !== input.seen)
      return { outcome: "modified meanwhile", by: await lastWriterOfObject(trx, "study", id) };
    if (state === undefined) return { outcome: "not allowed" };
    const changes = await changesOf(trx, asked, study, state);
    return "outcome" in changes ? changes : write(trx, asked, study, changes);
  });
}

/** The last act is this very one, by the same account and with the same word, and the study is where it leads. */
async function isSentAgain(
  trx: Trx,
  { viewer, id, input: { act, word, seen } }: ActOnStudy,
  study: Study,
): Promise<boolean> {
  const last = await lastStudyEvent(trx, id);
  if (last?.act !== act || last.accountId !== viewer.accountId || last.body !== word) return false;
  return act === "commented" || study.revision === seen + 1;
}

async function changesOf(
  trx: Trx,
  { input, today }: ActOnStudy,
  study: Study,
  state: StudyState,
): Promise<Changes | Outcome<"no lot" | "unknown host">> {
  switch (input.act) {
    case "submitted": {
      if ((await listStudyLots(trx, [study.id])).length === 0) return { outcome: "no lot" };
      const host = (await listReviewHosts(trx, study)).find(({ id }) => id === input.host);
      if (!host) return { outcome: "unknown host" };
      const weeks = (await readReferences(trx))("sizing", "review_weeks", today).value;
      return { ...back(state), host_id: host.id, submitted_on: today, due_on: reviewDueOn(today, weeks) };
    }
    case "withdrawn":
      // Its own again, or of the host that opened it for it: never of the one it is taken back from.
      return { ...back(state), host_id: await findOpeningHost(trx, study.id) };
    case "approved":
      if ((await listStudyLots(trx, [study.id])).length === 0) return { outcome: "no lot" };
      return { state, decided_on: today };
    case "dropped":
      return { state, due_on: null, decided_on: today };
    case "returned":
    case "reopened":
      return back(state);
    case "commented":
      return {};
  }
}

/** Nothing is awaited from the facilitator any more. */
const back = (state: StudyState) => ({ state, submitted_on: null, due_on: null, decided_on: null });

async function write(
  trx: Trx,
  { viewer, scope, id, input, at, today }: ActOnStudy,
  before: Study,
  changes: Changes | null,
): Promise<ActOutcome> {
  const { act, word } = input;
  if (changes !== null) await updateStudy(trx, before, changes);
  const kept = act === "approved" ? await keepProposals(trx, { study: before, today }) : [];
  await insertStudyEvent(trx, {
    studyId: id,
    accountId: viewer.accountId as AccountId,
    at,
    act,
    body: word,
  });
  const after = await findStudy(trx, scope, id);
  const fields = [
    ["state", before.state, after?.state],
    ["host", before.hostId, after?.hostId],
    ["due_on", before.dueOn, after?.dueOn],
  ] as const;
  await recordAudit(trx, {
    actor: viewer,
    act: `study.${act}`,
    objectType: "study",
    objectId: id,
    changes: [
      ...fields
        .filter(([, was, is]) => is !== undefined && was !== is)
        .map(([field, was, is]) => ({
          objectType: "study",
          objectId: id,
          field,
          before: was,
          after: is ?? null,
        })),
      ...kept,
    ],
  });
  return { outcome: "done", study: after ?? before };
}
