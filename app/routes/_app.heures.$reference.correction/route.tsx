import { parseWithZod } from "@conform-to/zod/v4";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askGrid, askToWrite } from "#app/features/hours-grid/ask-grid.server.ts";
import {
  collectiveCorrectionSchema,
  correctionSchema,
} from "#app/features/hours-grid/collective-form.schema.ts";
import { findLine } from "#app/features/hours-grid/find-line.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { correctLine, markOf } from "./correct-line.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Corriger un relevé validé", "Heures") },
];

export async function loader(args: LoaderFunctionArgs) {
  const asked = await askGrid(args);
  const line = await findLine(asked.db, { ...asked, contractId: asked.sheet.id });
  if (line?.state !== "validated") throw new Response(null, { status: 404 });
  const counts = line.kind === "hire" ? null : line.counts;
  return {
    reference: asked.sheet.reference,
    title: asked.sheet.title,
    isClosed: asked.isClosed,
    name: line.name,
    detail: line.detail,
    month: line.month,
    hours: (line.kind === "hire" ? line.hours : line.counts?.hours) ?? 0,
    counts,
    seen: markOf(line),
  };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askToWrite(args);
  const form = await readForm(args.request);
  const line = await findLine(asked.db, { ...asked, contractId: asked.sheet.id });
  if (!line || line.state === null) throw new Response(null, { status: 404 });
  const schema = line.kind === "hire" ? correctionSchema : collectiveCorrectionSchema;
  const submission = parseWithZod(form, { schema });
  const sent = form.get("seen");
  const seen = typeof sent === "string" ? sent : "";
  if (submission.status !== "success") {
    return data({ result: submission.reply(), seen }, { status: 400 });
  }
  const { hours, reason, ...crowd } = submission.value;
  const corrected = await correctLine(asked, { line, seen, hours, crowd, reason });
  if (corrected.outcome === "corrected") {
    const back = paths.hoursGrid(asked.sheet.reference, { a: line.month });
    return redirectSaying(back, `Relevé corrigé\u00a0: ${formatHoursInColumn(hours)}\u00a0h.`);
  }
  const result = submission.reply({ formErrors: [corrected.words] });
  return data({ result, seen: corrected.seen }, { status: 400 });
}

export default function CorrectionRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const grid = paths.hoursGrid(page.reference, { a: page.month });
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Heures du mois", to: paths.hours() },
          { label: page.title, to: grid },
        ]}
        title="Corriger un relevé validé"
        context={`${page.name}, ${formatMonth(page.month)} · ${page.detail}`}
      />
      <CorrectionForm
        page={page}
        result={reply?.result ?? null}
        seen={reply?.seen ?? page.seen}
        back={grid}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
