import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";

type Rejection = Parameters<Submission<unknown>["reply"]>[0];

/**
 * 400 for a refused form (or the status given, such as 429); 200 for a Conform intent such as « add a line », which is
 * no error. `rejection` may hide fields: a password is never sent back.
 */
export function formReply<Schema>(submission: Submission<Schema>, rejection?: Rejection, status = 400) {
  const refused = rejection !== undefined && ("formErrors" in rejection || "fieldErrors" in rejection);
  const failed = refused || submission.status === "error";
  return data({ result: submission.reply(rejection) }, { status: failed ? status : 200 });
}
