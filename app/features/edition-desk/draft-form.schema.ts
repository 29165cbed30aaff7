import { z } from "zod";
import { editionDimensions } from "#app/domain/edition/edition-dimension.ts";
import { codeOf } from "#app/features/forms/form-fields.ts";

export const draftIntents = {
  recompute: "recompute",
  merge: "merge",
  unmerge: "unmerge",
  publish: "publish",
  remove: "remove",
} as const;

const seen = z.coerce.number().int().positive();
const dimension = codeOf(editionDimensions, "Choisissez ce qui est regroupé.");
const codes = z.array(z.string().min(1).max(200)).max(500);

/** One act on a draft; `seen`: the revision the page showed. */
export const draftActSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal(draftIntents.recompute), seen }),
  z.object({ intent: z.literal(draftIntents.merge), seen, dimension, codes }),
  z.object({ intent: z.literal(draftIntents.unmerge), seen, dimension, codes }),
  z.object({ intent: z.literal(draftIntents.publish), seen }),
  z.object({ intent: z.literal(draftIntents.remove), seen }),
]);
export type DraftAct = z.output<typeof draftActSchema>;
