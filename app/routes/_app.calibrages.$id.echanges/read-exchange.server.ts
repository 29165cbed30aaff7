import type { Day } from "#app/domain/calendar.ts";
import { roles } from "#app/domain/role.ts";
import { daysLeft, reviewDueOn } from "#app/domain/study-review.ts";
import { mayComment, movesFrom, studyActs, studyStates } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { approvalWords } from "#app/features/study-exchange/approval-words.ts";
import type { ExchangeAct } from "#app/features/study-exchange/exchange-words.ts";
import { keptProposals } from "#app/features/study-evidence/kept-proposals.ts";
import { missingToSend } from "#app/features/study-exchange/missing-to-send.server.ts";
import { proposedHost } from "#app/features/study-exchange/proposed-host.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { listReviewHosts } from "#db/queries/studies/review-hosts.server.ts";
import { listStudyEvents } from "#db/queries/studies/study-events.server.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

type Asked = { viewer: Viewer; study: Study; lots: readonly StudyLot[]; today: Day };

/** Everything the exchange of a study shows to its buyer or to its facilitator. */
export async function readExchange(db: Db, { viewer, study, lots, today }: Asked) {
  const moves = movesFrom(study.state, viewer.role);
  const acts: ExchangeAct[] = moves.filter((move) => move !== "converted");
  // Without a host nobody would read it.
  if (study.hostId !== null && mayComment(study.state, viewer.role)) acts.push("commented");
  const { state, dueOn } = study;
  return {
    id: study.id,
    title: study.title,
    revision: study.revision,
    isBuyer: viewer.role === "authority",
    authorityName: study.authorityName,
    hostName: study.hostName,
    state,
    stateLabel: studyStates[state].label,
    submittedOn: study.submittedOn,
    decidedOn: study.decidedOn,
    due: state === "submitted" && dueOn !== null ? { on: dueOn, left: daysLeft(dueOn, today) } : null,
    contractReference: study.contractReference,
    mayConvert: moves.includes("converted"),
    acts,
    approving: acts.includes("approved") ? await approvalOf(db, { study, lots, today }) : [],
    sending: acts.includes("submitted") ? await sendingOf(db, { study, lots, today }) : null,
    events: (await listStudyEvents(db, study.id)).map(({ id, at, act, body, accountName, accountRole }) => ({
      id,
      day: dayInParis(new Date(at)),
      what: studyActs[act],
      who: accountName,
      role: accountRole === null ? null : roles[accountRole].label,
      body,
    })),
  };
}

/** What an approval would decide, said before it. */
async function approvalOf(db: Db, { study, lots, today }: Omit<Asked, "viewer">): Promise<string[]> {
  if (lots.every(({ mechanism }) => mechanism !== null)) return [];
  const evidence = await studyEvidence(db, { study, lots, today });
  return approvalWords({ study, lots, kept: keptProposals(lots, evidence.lots) });
}

/** To whom a study may be sent, until when an answer is then due, and what is still missing. */
async function sendingOf(db: Db, { study, lots, today }: Omit<Asked, "viewer">) {
  const hosts = await listReviewHosts(db, study);
  const weeks = (await readReferences(db))("sizing", "review_weeks", today).value;
  return {
    hosts: hosts.map(({ id, name }) => ({ value: id, label: name })),
    proposed: study.hostId ?? proposedHost(hosts)?.id ?? null,
    weeks,
    dueOn: reviewDueOn(today, weeks),
    missing: missingToSend(study, lots),
  };
}

export type ExchangePage = Awaited<ReturnType<typeof readExchange>>;
