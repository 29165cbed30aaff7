import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askPlanYear } from "#app/features/plans/ask-plan.server.ts";
import { planFormSchema } from "#app/features/plans/plan-form.schema.ts";
import { PlanForm } from "#app/features/plans/plan-form.tsx";
import { savePlan } from "#app/features/plans/save-plan.server.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { findPlanOfHost, listPlannedActions } from "#db/queries/plans/action-plans.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(`Plan d’actions ${data.year}`) : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, host, plan, year } = await askPlanYear(args, "edit plan");
  const before = plan ? undefined : await findPlanOfHost(db, host.id, year - 1);
  const lines = before ? await listPlannedActions(db, [before.id]) : [];
  return {
    siret: host.siret,
    name: host.name,
    year,
    isNew: plan === undefined,
    sharedOn: plan?.sharedOn ?? null,
    /** Lines of the year before that a new plan may take over. */
    toCopy: lines.filter(({ state }) => state === "planned").length,
    seen: String(plan?.revision ?? 0),
    diagnosis: (plan ?? before)?.diagnosis ?? "",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, host, year } = await askPlanYear(args, "edit plan");
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: planFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await savePlan(db, { viewer, hostId: host.id, year, seen, input: submission.value });
  if (saved.outcome === "saved") {
    const copied =
      saved.copied === 0 ? "" : ` ${countOf(saved.copied, "action reprise", "actions reprises")}.`;
    return redirectSaying(paths.plan(host.siret, year), `Plan d’actions ${year} enregistré.${copied}`);
  }
  const conflict = conflictWords({ ...saved, what: "ce plan" });
  const rejection = { formErrors: [conflict.sentence] };
  return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
}

export default function PlanFormRoute(): ReactElement {
  const { siret, name, year, isNew, sharedOn, toCopy, seen, diagnosis } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = isNew ? paths.plans() : paths.plan(siret, year);
  return (
    <>
      <PageHead
        crumbs={[{ label: "Plans d’actions", to: paths.plans() }]}
        title={isNew ? `Préparer le plan d’actions ${year}` : `Modifier le plan d’actions ${year}`}
        context={`${name}. ${
          sharedOn === null
            ? "Tant qu’il n’est pas partagé, vous seuls le voyez."
            : "Ce plan est partagé\u00a0: ce que vous changez s’y voit aussitôt."
        }`}
      />
      <PlanForm
        year={year}
        toCopy={toCopy}
        diagnosis={diagnosis}
        frame={{ reply, seen, back, verb: isNew ? "Créer le plan" : "Enregistrer" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
