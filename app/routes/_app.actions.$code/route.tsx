import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { actionIntents as intents } from "#app/features/actions/action-form.schema.ts";
import { markOfAction, openAction } from "#app/features/actions/action-line.server.ts";
import { planOptions } from "#app/features/actions/plan-options.server.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { listActionActs } from "#db/queries/actions/network-actions.server.ts";
import { listTerritoryChoices } from "#db/queries/report-choices.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ActionForm } from "./action-form.tsx";
import { answerDone, answerRemoval, answerSave, askAction } from "./answer-action.server.ts";
import { lastActWords } from "./last-act-words.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Action", "Actions du réseau") },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "keep actions");
  const db = databaseOf(context);
  const hostId = viewer.organisationId as OrganisationId;
  const code = params.code ?? "";
  const found = await openAction(db, { hostId, code });
  if (found.outcome !== "found") throw new Response(null, { status: 404 });
  const [last] = await listActionActs(db, hostId, code);
  const territories = await listTerritoryChoices(db);
  const year = Number(found.values.datedOn.slice(0, 4));
  const plans = await planOptions(db, hostId, [year + 1, year, year - 1]);
  const seen = markOfAction(found.values);
  return { code, values: found.values, seen, territories, plans, last: last ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askAction(args);
  switch (asked.form.get("intent")) {
    case intents.save:
      return answerSave(asked);
    case intents.done:
      return answerDone(asked);
    case intents.remove:
      return answerRemoval(asked);
    case null:
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function ActionRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { values, code, last } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Actions du réseau", to: paths.actions() }]}
        title={values.title ?? networkActionKinds[values.kind].label}
        context={last === null ? code : `${code}, ${lastActWords(last)}`}
      />
      <ActionForm page={page} reply={reply} />
    </>
  );
}

export const ErrorBoundary = RouteError;
