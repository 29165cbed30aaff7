import { randomUUID } from "node:crypto";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { verdictOn } from "#app/domain/permission.ts";
import { askPlan, askPlanYear } from "#app/features/plans/ask-plan.server.ts";
import { planIntents } from "#app/features/plans/plan-form.schema.ts";
import { planLines } from "#app/features/plans/plan-lines.ts";
import { planActs, planHistoryWords } from "#app/features/plans/plan-words.ts";
import { readPlan } from "#app/features/plans/read-plan.server.ts";
import { toldActs } from "#app/features/record-form/act-words.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listObjectActs } from "#db/queries/object-trail.server.ts";
import { listRemarks } from "#db/queries/plans/plan-remarks.server.ts";
import { answerRemark, answerShare } from "./answer-plan.server.ts";
import { PlanView } from "./plan-view.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data
      ? pageTitle(`Plan d’actions ${data.year}`, data.hostName)
      : pageTitle(errorWords(error).title),
  },
];

const actsShown = 30;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await askPlanYear(args, "view plans");
  const { viewer, db, plan, host, year, isOwn, today } = asked;
  // Only its own host comes here without a plan: it is to be made.
  if (plan === undefined) throw redirect(paths.editPlan(host.siret, year)) as Response;
  const read = await readPlan(db, plan, today);
  const acts = await listObjectActs(db, { objectType: "action_plan", objectId: plan.id, limit: actsShown });
  const relation = viewer.organisationId === plan.hostId ? "own" : "other";
  return {
    siret: host.siret,
    hostName: host.name,
    year,
    today,
    isOwn,
    diagnosis: plan.diagnosis,
    sharedOn: plan.sharedOn,
    lines: planLines(read),
    total: read.progress.total,
    byDimension: read.progress.byDimension,
    remarks: plan.sharedOn === null ? [] : await listRemarks(db, plan.id),
    mayRemark: plan.sharedOn !== null && verdictOn(viewer, "remark on plan", { relation }) === "allowed",
    history: toldActs(acts, { acts: planActs, fields: planHistoryWords }),
    remarkId: randomUUID() as string,
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request.clone());
  switch (form.get("intent")) {
    case planIntents.share:
      return answerShare(await askPlan(args, "edit plan"));
    case planIntents.remark:
      return answerRemark(await askPlan(args, "remark on plan"), form, args.context);
    case null:
    default:
      await askPlan(args, "view plans");
      throw new Response(null, { status: 400 });
  }
}

export default function PlanRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <PlanView page={page} reply={reply} />;
}

export const ErrorBoundary = RouteError;
