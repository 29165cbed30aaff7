import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerPlannedAction } from "#app/features/plans/answer-planned-action.server.ts";
import { askPlan } from "#app/features/plans/ask-plan.server.ts";
import { plannedActionSchema } from "#app/features/plans/plan-form.schema.ts";
import { PlannedActionForm } from "#app/features/plans/planned-action-form.tsx";
import { removePlannedAction } from "#app/features/plans/remove-planned-action.server.ts";
import { savePlannedAction } from "#app/features/plans/save-planned-action.server.ts";
import { recordFields, removeIntent } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findPlannedAction } from "#db/queries/plans/action-plans.server.ts";
import { listTerritoryChoices } from "#db/queries/report-choices.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Action du plan", "Plans d’actions") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, plan, host, year } = await askPlan(args, "edit plan");
  const line = await findPlannedAction(db, plan.id, args.params.code ?? "");
  if (!line) throw new Response(null, { status: 404 });
  return {
    siret: host.siret,
    year,
    code: line.code,
    seen: String(line.revision),
    territories: await listTerritoryChoices(db),
    values: {
      kind: line.kind,
      title: line.title,
      territory: line.territoryCode ?? "",
      expected: String(line.expected),
      dueOn: (line.dueOn ?? "") as string,
      partners: line.partners ?? "",
      state: line.state,
      droppedReason: line.droppedReason ?? "",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, plan, host, year } = await askPlan(args, "edit plan");
  const code = args.params.code ?? "";
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const back = paths.plan(host.siret, year);
  if (textIn(form, recordFields.intent) === removeIntent) {
    const removed = await removePlannedAction(db, { viewer, plan, code });
    return removed === "removed"
      ? redirectSaying(back, "Action retirée du plan.")
      : redirectSaying(
          paths.plannedAction(host.siret, year, code),
          "Rien n’est retiré\u00a0: le journal dit qu’elle a été réalisée. Marquez-la abandonnée, avec le motif.",
        );
  }
  const submission = parseWithZod(form, { schema: plannedActionSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await savePlannedAction(db, { viewer, plan, input: submission.value, line: { code, seen } });
  return answerPlannedAction(saved, submission, { siret: host.siret, year, seen });
}

export default function PlannedActionRoute(): ReactElement {
  const { siret, year, code, seen, territories, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.plan(siret, year);
  return (
    <>
      <PageHead
        crumbs={[{ label: `Plan d’actions ${year}`, to: back }]}
        title={values.title}
        context={code}
      />
      <PlannedActionForm
        territories={territories}
        values={values}
        frame={{ reply, seen, back, verb: "Enregistrer", removeVerb: "Retirer du plan" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
