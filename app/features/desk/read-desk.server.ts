import { addDays } from "#app/domain/calendar.ts";
import { lastMonthDue, statementDueOn } from "#app/domain/position.ts";
import type { LateCompany } from "#app/features/hours/late-companies.server.ts";
import { ownShortPace } from "#app/features/grants/own-pace.server.ts";
import { monthSummary, toValidate, type ToValidate } from "#app/features/hours/month-summary.server.ts";
import { dueCalls, type DueCall } from "#app/features/outcomes/due-calls.server.ts";
import type { Db } from "#db/database.server.ts";
import { countUnassigned } from "#db/queries/contracts/portfolio.server.ts";
import { listUnassigned, listUnspecifiedReserved } from "#db/queries/desk/waiting-contracts.server.ts";
import { listAnswersToRead } from "#db/queries/opportunities/count-answers-to-read.server.ts";
import type { DeskQuestion } from "./desk-question.ts";
import { forumTasksDue } from "./forum-tasks-due.server.ts";
import { eligibilitiesToRenew } from "./eligibilities-to-renew.server.ts";
import { lateToRemind } from "./late-to-remind.server.ts";
import { movedObligations } from "./moved-obligations.server.ts";
import { studiesToReview } from "./studies-to-review.server.ts";
import { troubledCommitments } from "./troubled-commitments.server.ts";

/** How many lines of a kind are shown before « Voir les autres ». */
export const linesShown = 5;
/** A call that many days late cannot wait: the person will not be found later. Our choice. */
const oldCall = 30;

/** Everything a facilitator's day asks for: each kind counted whole, its first lines named. */
export async function readDesk(db: Db, question: DeskQuestion) {
  const { hostId, today, settings } = question;
  const month = lastMonthDue(today, settings.statement_due_day);
  const [
    summary,
    late,
    waitingHours,
    calls,
    troubled,
    moved,
    eligibilities,
    unspecified,
    unassigned,
    waiting,
    studies,
    answers,
    pace,
    asked,
  ] = await Promise.all([
    monthSummary(db, { ...question, month }),
    lateToRemind(db, question),
    toValidate(db, question),
    dueCalls(db, question),
    troubledCommitments(db, question, linesShown),
    movedObligations(db, question),
    eligibilitiesToRenew(db, question),
    listUnspecifiedReserved(db, hostId),
    listUnassigned(db, 3),
    countUnassigned(db),
    studiesToReview(db, question),
    listAnswersToRead(db, hostId),
    ownShortPace(db, question),
    forumTasksDue(db, question),
  ]);
  const ended = eligibilities.filter(({ until }) => until !== null && until < today).length;
  return {
    today,
    pace,
    month: { month, dueOn: statementDueOn(month, settings.statement_due_day), ...summary },
    late: {
      total: late.length,
      companies: companiesIn(late),
      statements: late.reduce((sum, { lines }) => sum + lines, 0),
      notices: companiesIn(late.filter(({ level, reminded }) => level === 3 && reminded === null)),
      lines: late.slice(0, linesShown),
    },
    toValidate: {
      total: waitingHours.reduce((sum, { lines }) => sum + lines, 0),
      companies: waitingHours.length,
      lines: waitingHours.slice(0, linesShown).map(lineToValidate),
    },
    calls: {
      total: calls.length,
      old: calls.filter(({ dueOn }) => dueOn < addDays(today, -oldCall)).length,
      lines: calls.slice(0, linesShown).map(lineToCall),
    },
    troubled,
    moved: cut(moved),
    eligibilities: { ...cut(eligibilities), ended },
    unspecified: cut(unspecified),
    answers: cut(answers),
    forumTasks: { ...cut(asked), late: asked.filter(({ late }) => late).length },
    unassigned: { total: waiting, lines: unassigned },
    studies: { ...cut(studies), late: studies.filter(({ left }) => left !== null && left < 0).length },
  };
}

/** A company late on two contracts is one company. */
function companiesIn(late: readonly LateCompany[]): number {
  return new Set(late.map(({ organisationId }) => organisationId)).size;
}

function lineToValidate({ contract, organisation, lines, hours, alerts, months }: ToValidate) {
  const { name, siret } = organisation;
  return { ...contract, name, siret, lines, hours, alerts, months };
}

function lineToCall({ participantId, name, checkpoint, dueOn, attempts }: DueCall) {
  return { participantId, name, checkpoint, dueOn, attempts };
}

function cut<Line>(lines: readonly Line[]): { total: number; lines: Line[] } {
  return { total: lines.length, lines: lines.slice(0, linesShown) };
}

export type Desk = Awaited<ReturnType<typeof readDesk>>;
