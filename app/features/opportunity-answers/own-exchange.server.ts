import { declineReasons, opportunityAnswers, placementSteps } from "#app/domain/opportunity-answer.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import { listObjectActs } from "#db/queries/object-trail.server.ts";
import { findOwnAnswer, listOwnSteps, type OwnLot } from "#db/queries/opportunities/own-answers.server.ts";
import { listOwnMessages } from "#db/queries/opportunities/own-messages.server.ts";
import { answerObject } from "./answer-trail.server.ts";

export type ExchangeEvent = {
  key: string;
  day: string;
  what: string;
  body: string | null;
  isUnread: boolean;
};

const mostActs = 50;

/** All that passed between one structure and the facilitator about a lot, the last first: never who, never another's. */
export async function ownExchange(db: Db, own: OwnLot) {
  const object = answerObject(own);
  const [answer, messages, steps, acts] = await Promise.all([
    findOwnAnswer(db, own),
    listOwnMessages(db, own),
    listOwnSteps(db, own.organisationId, own.lotId),
    listObjectActs(db, { ...object, limit: mostActs }),
  ]);
  const events = [
    ...messages.map(({ id, author, body, at, readAt }) => ({
      at,
      event: {
        key: id,
        day: dayInParis(new Date(at)),
        what: author === "structure" ? "Vous avez écrit" : "La facilitatrice vous a écrit",
        body,
        isUnread: author === "host" && readAt === null,
      },
    })),
    ...acts.flatMap(({ sequence, at, act }) => {
      const what = actWords[act];
      return what === undefined
        ? []
        : [{ at, event: told(String(sequence), dayInParis(new Date(at)), what) }];
    }),
    ...steps.map(({ id, step, datedOn, companyName }) => {
      const company = companyName === null ? "" : ` avec ${companyName}`;
      return { at: datedOn, event: told(id, datedOn, `${placementSteps[step].label}${company}`) };
    }),
  ].toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const askedOn = messages.find(({ author }) => author === "structure")?.at;
  return {
    /** It neither answered nor wrote, and nobody wrote to it. */
    isSilent: answer === undefined && messages.length === 0 && steps.length === 0,
    answer: answer === undefined ? null : answerView(answer),
    /** When it last wrote. */
    askedOn: askedOn === undefined ? null : dayInParis(new Date(askedOn)),
    step: steps[0] === undefined ? null : { step: steps[0].step, on: steps[0].datedOn },
    events: events.map(({ event }): ExchangeEvent => event),
  };
}

export type OwnExchange = Awaited<ReturnType<typeof ownExchange>>;

const actWords: Readonly<Record<string, string>> = {
  "opportunity_answer.interested": `Votre réponse\u00a0: ${opportunityAnswers.interested.label.toLowerCase()}`,
  "opportunity_answer.declined": `Votre réponse\u00a0: ${opportunityAnswers.declined.label.toLowerCase()}`,
  "opportunity_answer.updated": "Votre réponse corrigée",
};

function told(key: string, day: string, what: string): ExchangeEvent {
  return { key, day, what, body: null, isUnread: false };
}

function answerView(answer: NonNullable<Awaited<ReturnType<typeof findOwnAnswer>>>) {
  const { answeredOn, hours, availableOn, offer, declineReason, note, revision } = answer;
  return {
    given: answer.answer,
    on: answeredOn,
    ...{ hours, availableOn, offer, note, revision },
    reason: declineReason === null ? null : declineReasons[declineReason].label,
  };
}
