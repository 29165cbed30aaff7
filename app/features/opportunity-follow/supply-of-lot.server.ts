import { seesWhoAnswered } from "#app/domain/answer-visibility.ts";
import { opportunityStageOf } from "#app/domain/opportunity.ts";
import { comparedLot } from "#app/features/opportunities/matched.server.ts";
import { listLotAnswers } from "#db/queries/opportunities/lot-answers.server.ts";
import type { SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { structuresAbleFor } from "./lot-structures.server.ts";
import type { OwnLot } from "./own-lot.server.ts";
import { structureLine } from "./structure-line.ts";

/** What is compared of a lot, at any stage: one that is over is compared as awarded. */
export function matchLotOf(lot: SupplyLot) {
  return comparedLot({ ...lot, stage: opportunityStageOf(lot.contractStage) ?? "awarded" });
}

/**
 * Who could do a lot, the best first, each with what it answered for who may know: null for a buyer before the award,
 * who reads how many only.
 */
export async function supplyOfLot({
  viewer,
  db,
  today,
  lot,
}: Pick<OwnLot, "viewer" | "db" | "today" | "lot">) {
  const able = await structuresAbleFor(db, matchLotOf(lot), today);
  const answers = await listLotAnswers(db, [lot.lotId]);
  const sees = seesWhoAnswered(viewer.role, lot.contractStage);
  return {
    lines: able.map((matched) => {
      const answer = answers.find(({ organisationId }) => organisationId === matched.structure.id);
      return {
        ...structureLine(matched),
        answered: sees && answer !== undefined ? { answer: answer.answer, on: answer.answeredOn } : null,
      };
    }),
    counts: {
      interested: answers.filter(({ answer }) => answer === "interested").length,
      declined: answers.filter(({ answer }) => answer === "declined").length,
    },
    seesWho: sees,
  };
}
