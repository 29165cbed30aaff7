import { declineReasons, opportunityAnswers } from "#app/domain/opportunity-answer.ts";
import type { ValueWords, Values } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import type { AnswerColumns } from "#db/queries/opportunities/write-answer.server.ts";
import type { OwnAnswer } from "#db/queries/opportunities/own-answers.server.ts";
import type { DeclineInput, InterestInput } from "./answer-form.schema.ts";

/** What is compared of an answer: all but the day and the account. */
export type AnswerGiven = Required<Omit<AnswerColumns, "answered_on" | "account_id">>;

/** How the fields of an answer are called and written. Words are never kept in the trail. */
export const answerWords = {
  answer: { label: "Réponse", write: labelIn(opportunityAnswers) },
  hours: { label: "Heures possibles", write: (text: string) => formatHours(Number(text)) },
  available_on: { label: "Disponible le", write: formatDay },
  offer: { label: "Ce que vous pouvez apporter", hidden: true },
  decline_reason: { label: "Raison", write: labelIn(declineReasons) },
  note: { label: "Précision", hidden: true },
} as const satisfies Record<string, ValueWords>;
export type AnswerField = keyof typeof answerWords;

/** The row of an interest. */
export function interestGiven({ hours, availableOn, offer }: InterestInput): AnswerGiven {
  return {
    answer: "interested",
    hours,
    available_on: availableOn,
    offer,
    decline_reason: null,
    note: null,
  };
}

/** The row of a refusal: what an interest had said is emptied. */
export function declineGiven({ reason, note }: DeclineInput): AnswerGiven {
  return { answer: "declined", hours: null, available_on: null, offer: null, decline_reason: reason, note };
}

/** An answer as the trail compares it with the next one. */
export function storedValues(stored: OwnAnswer): Values<AnswerField> {
  return {
    answer: stored.answer,
    hours: stored.hours,
    available_on: stored.availableOn,
    offer: stored.offer,
    decline_reason: stored.declineReason,
    note: stored.note,
  };
}

function labelIn(table: Record<string, { label: string }>) {
  return (code: string): string => table[code]?.label ?? code;
}
