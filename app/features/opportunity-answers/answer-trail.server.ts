import type { OwnLot } from "#db/queries/opportunities/own-answers.server.ts";

/** How the trail names what one structure answers to one lot. */
export function answerObject({ organisationId, lotId }: OwnLot) {
  return { objectType: "opportunity_answer", objectId: `${lotId} ${organisationId}` } as const;
}
