import { z } from "zod";
import { activityCodes } from "#app/domain/activity.ts";

/** What a structure does: the boxes that are ticked, none being an answer. */
export const activitiesFormSchema = z.object({
  activity: z.preprocess(
    (ticked: unknown): unknown => (ticked === undefined ? [] : Array.isArray(ticked) ? ticked : [ticked]),
    z.array(z.enum(activityCodes, { error: "Cochez des métiers de la liste." })),
  ),
});
export type ActivitiesInput = z.output<typeof activitiesFormSchema>;
