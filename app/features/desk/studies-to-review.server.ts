import { daysLeft } from "#app/domain/study-review.ts";
import type { Db } from "#db/database.server.ts";
import { listStudiesToReview } from "#db/queries/desk/studies-to-review.server.ts";
import type { DeskQuestion } from "./desk-question.ts";

/** The studies buyers sent and that wait for an answer, the first due first. `left`: days before it is due. */
export async function studiesToReview(db: Db, { hostId, today }: DeskQuestion) {
  const studies = await listStudiesToReview(db, hostId);
  return studies.map((study) => ({
    ...study,
    left: study.dueOn === null ? null : daysLeft(study.dueOn, today),
  }));
}
