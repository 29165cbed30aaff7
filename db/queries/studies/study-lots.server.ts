import type { Db } from "../../database.server.ts";
import type { Id } from "../../schema/columns.ts";

/** The lots of studies, in the order of the study. Amounts in cents, shares in millionths, hours in hundredths. */
export async function listStudyLots(db: Db, studies: ReadonlyArray<Id<"study">>) {
  if (studies.length === 0) return [];
  return db
    .selectFrom("study_lot")
    .select([
      "id",
      "study_id as studyId",
      "number",
      "title",
      "cpv",
      "trade",
      "amount_low as amountLow",
      "amount_high as amountHigh",
      "labour_share as labourShare",
      "labour_share_origin as labourShareOrigin",
      "labour_share_reason as labourShareReason",
      "rate",
      "hourly_cost as hourlyCost",
      "duration_months as durationMonths",
      "staff",
      "staff_kept as staffKept",
      "rule",
      "amount_per_hour as amountPerHour",
      "threshold",
      "worked_hours as workedHours",
      "mechanism",
      "mechanism_reason as mechanismReason",
      "criterion_weight as criterionWeight",
      "qualitative_action as qualitativeAction",
      "lot_id as lotId",
    ])
    .where("study_id", "in", studies)
    .orderBy("study_id")
    .orderBy("position")
    .execute();
}

export type StudyLot = Awaited<ReturnType<typeof listStudyLots>>[number];
