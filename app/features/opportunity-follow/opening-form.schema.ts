import { z } from "zod";
import { optionalDay, optionalHours, optionalText } from "#app/features/forms/form-fields.ts";

/** What the buttons of the page say. */
export const openingIntents = { save: "save", close: "close", reopen: "reopen" } as const;

/** A lot opened to structures: everything here is public. */
export const openingFormSchema = z.object({
  /** Empty: what the lot's commitments leave. */
  hours: optionalHours,
  replyBy: optionalDay,
  note: optionalText(600),
  /** Other lots of the contract opened with the same day and the same words. */
  others: z.array(z.string().max(80)).max(200).default([]),
});
export type OpeningInput = z.output<typeof openingFormSchema>;
