import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { closeContract } from "#app/features/contract-life/close-contract.server.ts";
import { closeSchema } from "#app/features/contract-life/close-form.schema.ts";
import { findFollowedContract } from "#app/features/contract-life/followed-contract.server.ts";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerClose, refuseClose } from "./answer-close.server.ts";
import { ClosingScreen } from "./closing-screen.tsx";
import { readClosingPage } from "./read-closing-page.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Clôture du marché", "Marchés") },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const db = databaseOf(context);
  const sheet = await findFollowedContract(db, viewer, params.reference ?? "");
  return readClosingPage(db, { sheet, today: todayOf(context) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const db = databaseOf(context);
  const { reference } = await findFollowedContract(db, viewer, params.reference ?? "");
  const today = todayOf(context);
  const submission = parseWithZod(await readForm(request), { schema: closeSchema(today) });
  if (submission.status !== "success") return refuseClose(submission);
  const asked = { viewer, scopes: visibleContracts(viewer), reference, today };
  return answerClose(await closeContract(db, { ...asked, input: submission.value }), submission, reference);
}

export default function CloseRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <ClosingScreen page={page} reply={reply} />;
}

export const ErrorBoundary = RouteError;
