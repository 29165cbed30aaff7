import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { changeStage } from "#app/features/contract-life/change-stage.server.ts";
import { findFollowedContract } from "#app/features/contract-life/followed-contract.server.ts";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerStep, readMove, refuseStep } from "./answer-step.server.ts";
import { readStepPage } from "./read-step-page.server.ts";
import { StepScreen } from "./step-screen.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Étape du marché", "Marchés") },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const db = databaseOf(context);
  const sheet = await findFollowedContract(db, viewer, params.reference ?? "");
  const today = todayOf(context);
  return { today, page: await readStepPage(db, { sheet, today }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const db = databaseOf(context);
  const { reference } = await findFollowedContract(db, viewer, params.reference ?? "");
  const today = todayOf(context);
  const sent = readMove(await readForm(request), today);
  if (sent === undefined) throw new Response(null, { status: 400 });
  const { move } = sent;
  if (move === undefined) return refuseStep(sent);
  const scopes = visibleContracts(viewer);
  return answerStep(await changeStage(db, { viewer, scopes, reference, today, move }), {
    ...sent,
    reference,
  });
}

export default function StepRoute(): ReactElement {
  const { page, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <StepScreen page={page} today={today} reply={reply} />;
}

export const ErrorBoundary = RouteError;
