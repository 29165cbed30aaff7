import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerPlannedAction } from "#app/features/plans/answer-planned-action.server.ts";
import { askPlan } from "#app/features/plans/ask-plan.server.ts";
import { plannedActionSchema } from "#app/features/plans/plan-form.schema.ts";
import { PlannedActionForm } from "#app/features/plans/planned-action-form.tsx";
import { savePlannedAction } from "#app/features/plans/save-planned-action.server.ts";
import { newIdIn, refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listTerritoryChoices } from "#db/queries/report-choices.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Ajouter une action", "Plans d’actions") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, host, year } = await askPlan(args, "edit plan");
  return {
    siret: host.siret,
    name: host.name,
    year,
    id: randomUUID() as string,
    territories: await listTerritoryChoices(db),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, plan, host, year } = await askPlan(args, "edit plan");
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: plannedActionSchema });
  const id = newIdIn(form);
  if (submission.status !== "success") return refuseRecord(submission);
  const saved = await savePlannedAction(db, { viewer, plan, input: submission.value, line: { id } });
  return answerPlannedAction(saved, submission, { siret: host.siret, year });
}

export default function NewPlannedActionRoute(): ReactElement {
  const { siret, name, year, id, territories } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.plan(siret, year);
  return (
    <>
      <PageHead
        crumbs={[{ label: `Plan d’actions ${year}`, to: back }]}
        title="Ajouter une action"
        context={name}
      />
      <PlannedActionForm
        territories={territories}
        values={{ expected: "1", state: "planned" }}
        frame={{ reply, id, back, verb: "Ajouter au plan" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
