import type { Submission } from "@conform-to/react";
import type { HirePoint } from "#app/domain/hire-points.ts";
import { warningsMark } from "#app/features/record-form/record-reply.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import type { HireInput } from "./hire-form.schema.ts";
import { hireRefusal, pointWords } from "./hire-refusal.ts";
import type { HireRefusal } from "./judge-hire.server.ts";

/** What a refused hire answers, new or corrected: why, or the points to see and to confirm. */
export function answerHireRefusal(refused: HireRefusal, submission: Submission<HireInput>, seen = "") {
  if (refused.outcome !== "points to see")
    return refuseRecord(submission, { seen, rejection: hireRefusal(refused) });
  const warnings = refused.points.map(pointWords);
  return refuseRecord(submission, { seen, warnings, confirmed: warningsMark(warnings) });
}

/** Whether these very points were shown before the form was sent again. */
export function pointsConfirmed(mark: string): (points: readonly HirePoint[]) => boolean {
  return (points) => mark === warningsMark(points.map(pointWords));
}
