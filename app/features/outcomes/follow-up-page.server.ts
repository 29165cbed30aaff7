import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import { attemptsOf, callsOf, mayBeUnreachable } from "#app/domain/outcome-calls.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import { listFollowUpActs, type FollowUpAct } from "#db/queries/outcomes/followed-person.server.ts";
import { filesOf, markOfRecord } from "./correct-outcome.server.ts";
import { personName } from "./due-calls.server.ts";
import { findFollowedPerson, type FollowedPerson, type FollowUpSubject } from "./followed-person.server.ts";

/** What the page of one checkpoint of one person shows. `record`: the situation to correct, when the address names one. */
export async function followUpPage(db: Db, subject: FollowUpSubject, record: string | null) {
  const person = await findFollowedPerson(db, subject);
  if (person === undefined) return undefined;
  const { file, checkpoint, exit, records } = person;
  const acts = await listFollowUpActs(db, filesOf(person));
  const asked = record === null ? null : (records.find(({ id }) => id === record) ?? undefined);
  if (asked === undefined) return undefined;
  const attempts = exit === null ? [] : attemptsOf(person.attempts, checkpoint, exit.exitOn).reverse();
  return {
    participantId: file.id as string,
    checkpoint,
    name: personName(file),
    code: file.code,
    phone: file.phone,
    email: file.email,
    today: subject.today,
    exit,
    /** Someone known to have died: the same is proposed at the next checkpoints. */
    hasDied: records[0]?.reason === "death",
    lastHire: lastHireOf(person),
    /** Made here, so that sending a form twice writes once. */
    ids: { record: randomUUID() as string, attempt: randomUUID() as string },
    toCorrect: asked && {
      id: asked.id as string,
      checkpoint: asked.checkpoint,
      datedOn: asked.datedOn as string,
      reason: asked.reason ?? "",
      seen: markOfRecord(asked),
    },
    records: records.map(({ id, checkpoint: of, datedOn, situation, reason, participantId }) => ({
      id: id,
      participantId: participantId,
      checkpoint: of,
      datedOn,
      situation,
      reason,
      by: writerOf(acts, id),
    })),
    attempts: attempts.map(({ id, number, datedOn, result, nextOn, note }) => ({
      id: id,
      number,
      datedOn,
      result,
      nextOn,
      note,
      by: writerOf(acts, id),
    })),
    proposesUnreachable: isUnanswered(person, subject.today) && mayBeUnreachable(attempts),
    otherCalls: callsOf(person, subject.today)
      .filter((call) => call.checkpoint !== checkpoint && call.state !== "too_old")
      .map(({ checkpoint: of, dueOn }) => ({ checkpoint: of, dueOn })),
  };
}

export type FollowUpPage = NonNullable<Awaited<ReturnType<typeof followUpPage>>>;

function lastHireOf({ hires, exit }: FollowedPerson) {
  const hire = hires.findLast(({ endsOn }) => endsOn === (exit?.exitOn ?? null)) ?? hires.at(-1);
  if (hire === undefined) return null;
  const { reference, title, employerName, startsOn, endsOn } = hire;
  return { reference, title: title ?? reference, employerName, startsOn, endsOn };
}

/** Whether the checkpoint still waits for a situation, from the day after the exit. */
function isUnanswered(person: FollowedPerson, today: Day): boolean {
  const { exit, checkpoint } = person;
  if (exit === null || exit.exitOn >= today) return false;
  return callsOf(person, today).some((call) => call.checkpoint === checkpoint);
}

/** Who noted it, then who last corrected it; null for what an import brought. */
function writerOf(acts: readonly FollowUpAct[], id: string) {
  const own = acts.filter(({ objectId }) => objectId === id);
  const first = own.at(0);
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const corrected = last.act === "outcome.corrected" ? signed(last) : null;
  const noted = first.act === "outcome.corrected" ? null : signed(first);
  return { noted, corrected };
}

function signed({ name, at }: FollowUpAct) {
  return { name, on: dayInParis(new Date(at)) };
}
