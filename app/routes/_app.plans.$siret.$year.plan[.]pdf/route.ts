import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendPdf } from "#app/features/documents/send-document.server.ts";
import { askPlan } from "#app/features/plans/ask-plan.server.ts";
import { planContent } from "#app/features/plans/plan-files.server.ts";
import { readPlan } from "#app/features/plans/read-plan.server.ts";

/** A plan, to print. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { viewer, db, plan, host, year, today } = await askPlan(args, "view plans");
  const name = `plan-d-actions_${year}_porteur-${host.siret}`;
  return sendPdf(args.context, viewer, {
    name,
    content: planContent(await readPlan(db, plan, today), today),
  });
}
