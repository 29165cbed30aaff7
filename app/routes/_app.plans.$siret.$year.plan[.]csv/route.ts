import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { askPlan } from "#app/features/plans/ask-plan.server.ts";
import { planCsv } from "#app/features/plans/plan-files.server.ts";
import { readPlan } from "#app/features/plans/read-plan.server.ts";

/** The lines of a plan, to sort elsewhere. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { viewer, db, plan, host, year, today } = await askPlan(args, "view plans");
  const name = `plan-d-actions_${year}_porteur-${host.siret}.csv`;
  const body = await planCsv(await readPlan(db, plan, today));
  return answerExport(db, { viewer, act: "plan.exported", name, format: "csv", body });
}
