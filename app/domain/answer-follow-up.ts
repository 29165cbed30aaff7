import type { OpportunityAnswer, PlacementStep } from "./opportunity-answer.ts";

/** What is known of one structure on one lot: what it answered, what came of it, what waits to be read. */
type FollowedAnswer = {
  answer: OpportunityAnswer | null;
  /** In order of day, then of entry. */
  steps: readonly PlacementStep[];
  /** Messages of the structure the host has not opened. */
  unread: number;
};

/**
 * Where the follow-up of an answer stands: `asks`: a message waits; `waiting`: interested and nothing done yet; `followed`:
 * put in touch, or under way; `contracted` and `dropped`: it is over; `declined`: nothing to do.
 */
export const followUpStates = {
  asks: { label: "Message à lire" },
  waiting: { label: "À mettre en relation" },
  followed: { label: "En cours" },
  contracted: { label: "Contrat signé" },
  dropped: { label: "Sans suite" },
  declined: { label: "Pas intéressée" },
  question: { label: "Question répondue" },
} as const satisfies Record<string, { label: string }>;
export type FollowUpState = keyof typeof followUpStates;

/** A message to read comes first, then how it ended, then whether anything was done. */
export function followUpOf({ answer, steps, unread }: FollowedAnswer): FollowUpState {
  if (unread > 0) return "asks";
  const last = steps.at(-1);
  if (last === "contracted" || last === "dropped") return last;
  if (last !== undefined) return "followed";
  if (answer === "interested") return "waiting";
  return answer === "declined" ? "declined" : "question";
}

/** Whether the host has something to do: read, or put in touch. */
export function waitsForHost(state: FollowUpState): boolean {
  return state === "asks" || state === "waiting";
}
