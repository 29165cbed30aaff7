import type { Transaction } from "kysely";
import { markOf } from "#app/features/contract-lines/contract-line.server.ts";
import { outcomeReasons } from "#app/domain/outcome-situation.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import type { AuditChange } from "#db/queries/audit.server.ts";
import {
  listFollowUpActs,
  type FollowUpAct,
  type PersonRecord,
} from "#db/queries/outcomes/followed-person.server.ts";
import type { Database } from "#db/schema.ts";
import { deleteOutcome, updateOutcome } from "#db/queries/outcomes/write-outcomes.server.ts";
import { holdFollowedPerson, type FollowedPerson, type FollowUpSubject } from "./followed-person.server.ts";
import type { OutcomeInput } from "./outcome-form.schema.ts";
import { dayRefusal, recordFollowUp, type DayRefused } from "./record-outcome.server.ts";

/** `seen`: the mark of the record as the page showed it. */
type Correction = FollowUpSubject & { viewer: Viewer; record: string; seen: string };
export type OutcomeConflict = {
  outcome: "modified meanwhile";
  stored: PersonRecord;
  by: FollowUpAct | undefined;
  seen: string;
};
type Gone = { outcome: "not found" | "removed meanwhile" };
export type CorrectOutcome = { outcome: "saved" | "already that day" | DayRefused } | Gone | OutcomeConflict;
export type RemoveOutcome = { outcome: "removed" } | { outcome: "not found" } | OutcomeConflict;

/** The mark of a record as it is now: another one says that it changed in between. */
export function markOfRecord({ datedOn, reason, situation }: PersonRecord): string {
  return markOf({ datedOn, reason, situation });
}

/** Corrects a situation of one's own person. Nothing is written on refusal; a form sent twice is saved once. */
export function correctOutcome(
  db: Db,
  { input, ...correction }: Correction & { input: OutcomeInput },
): Promise<CorrectOutcome> {
  return db.transaction().execute(async (trx) => {
    const found = await findRecord(trx, correction);
    if (!("stored" in found)) return found;
    const { person, stored } = found;
    const { situation } = outcomeReasons[input.reason];
    if (stored.datedOn === input.datedOn && stored.reason === input.reason && stored.situation === situation)
      return { outcome: "saved" };
    const conflict = await conflictOn(trx, person, stored, correction.seen);
    if (conflict) return conflict;
    const checked = { ...person, checkpoint: stored.checkpoint };
    const refused = dayRefusal(checked, input.datedOn, correction.today);
    if (refused && input.datedOn !== stored.datedOn) return { outcome: refused };
    if (person.records.some((other) => other.id !== stored.id && isSameDay(other, stored, input.datedOn)))
      return { outcome: "already that day" };
    await updateOutcome(trx, stored.id, { dated_on: input.datedOn, situation, reason: input.reason });
    const changes: AuditChange[] = [];
    const of = { objectType: "outcome", objectId: stored.id };
    if (stored.datedOn !== input.datedOn)
      changes.push({ ...of, field: "datedOn", before: stored.datedOn, after: input.datedOn });
    if (stored.reason !== input.reason)
      changes.push({ ...of, field: "reason", before: "modifié", after: "modifié" });
    await recordFollowUp(trx, correction.viewer, person, "outcome.corrected", changes);
    return { outcome: "saved" };
  });
}

/** « Retirer »: takes a situation away, as it was seen. Sent twice, it is removed once. */
export function removeOutcome(db: Db, correction: Correction): Promise<RemoveOutcome> {
  return db.transaction().execute(async (trx) => {
    const found = await findRecord(trx, correction);
    if (!("stored" in found))
      return { outcome: found.outcome === "removed meanwhile" ? "removed" : "not found" };
    const { person, stored } = found;
    const conflict = await conflictOn(trx, person, stored, correction.seen);
    if (conflict) return conflict;
    await deleteOutcome(trx, stored.id);
    await recordFollowUp(trx, correction.viewer, person, "outcome.removed", [
      { objectType: "outcome", objectId: stored.id, field: "datedOn", before: stored.datedOn },
      { objectType: "outcome", objectId: stored.id, field: "reason", before: "modifié" },
    ]);
    return { outcome: "removed" };
  });
}

async function findRecord(
  trx: Transaction<Database>,
  { record, ...subject }: Correction,
): Promise<{ person: FollowedPerson; stored: PersonRecord } | Gone> {
  const person = await holdFollowedPerson(trx, subject);
  if (person === undefined) return { outcome: "not found" };
  const stored = person.records.find(({ id }) => id === record);
  if (stored) return { person, stored };
  const acts = await listFollowUpActs(trx, filesOf(person));
  const removed = acts.some(({ objectId, act }) => objectId === record && act === "outcome.removed");
  return { outcome: removed ? "removed meanwhile" : "not found" };
}

async function conflictOn(
  trx: Db,
  person: FollowedPerson,
  stored: PersonRecord,
  seen: string,
): Promise<OutcomeConflict | undefined> {
  const mark = markOfRecord(stored);
  if (mark === seen) return undefined;
  const acts = await listFollowUpActs(trx, filesOf(person));
  const by = acts.findLast(({ objectId }) => objectId === stored.id);
  return { outcome: "modified meanwhile", stored, by, seen: mark };
}

/** The files of the person whose trail may tell of a record. */
export function filesOf({ file, hires, records }: FollowedPerson) {
  const ids = [file.id, ...[...hires, ...records].map(({ participantId }) => participantId)];
  return [...new Set(ids)];
}

function isSameDay(other: PersonRecord, stored: PersonRecord, datedOn: string): boolean {
  return (
    other.participantId === stored.participantId &&
    other.checkpoint === stored.checkpoint &&
    other.datedOn === datedOn
  );
}
