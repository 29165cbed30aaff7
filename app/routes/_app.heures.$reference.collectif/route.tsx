import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { monthOf, monthsOf } from "#app/domain/calendar.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { lastMonthDue } from "#app/domain/position.ts";
import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import { askGrid, askToWrite } from "#app/features/hours-grid/ask-grid.server.ts";
import { collectiveSchema, newCollectiveSchema } from "#app/features/hours-grid/collective-form.schema.ts";
import { findLine } from "#app/features/hours-grid/find-line.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { suggestCompanies } from "#db/queries/contracts/form-choices.server.ts";
import { CollectiveForm } from "./collective-form.tsx";
import { addLine, firstMonthOffered, refuse, seenOf, writeLine } from "./write-line.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Relevé collectif", "Heures") },
];

const companiesSuggested = 300;

export async function loader(args: LoaderFunctionArgs) {
  const { db, sheet, today, settings, params, hostId, isClosed } = await askGrid(args);
  const { reference, title } = sheet;
  const page = { reference, title, isClosed, choices: null, line: null };
  if (params.has("engagement")) {
    const line = await findLine(db, { contractId: sheet.id, hostId, today, settings, params });
    if (line?.kind !== "crowd") throw new Response(null, { status: 404 });
    if (line.state === "validated") return redirect(paths.correctHours(reference, wordsOf(params)));
    const { name, month, state, counts, before } = line;
    return { ...page, line: { name, month, state, counts, before, seen: seenOf(line) } };
  }
  const lots = await listLots(db, sheet.id);
  const months = monthsOf({ from: firstMonthOffered(today), to: monthOf(today) }).reverse();
  return {
    ...page,
    choices: {
      month: lastMonthDue(today, settings.statement_due_day),
      months: months.map((month) => ({ value: month, label: formatMonth(month) })),
      commitments: lots.flatMap((lot) =>
        lot.commitments.map(({ id, mechanism }) => ({
          value: id,
          label: `Lot ${lot.number} · ${mechanisms[mechanism].label}`,
        })),
      ),
      companies: (await suggestCompanies(db, companiesSuggested)).map(({ name, siret }) =>
        organisationChoice(name, siret),
      ),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askToWrite(args);
  const form = await readForm(args.request);
  const sent = form.get("seen");
  const seen = typeof sent === "string" ? sent : "";
  if (!asked.params.has("engagement")) {
    const submission = parseWithZod(form, { schema: newCollectiveSchema });
    if (submission.status !== "success") return refuse(submission, seen);
    return addLine(asked, submission);
  }
  const line = await findLine(asked.db, { ...asked, contractId: asked.sheet.id });
  if (line?.kind !== "crowd") throw new Response(null, { status: 404 });
  if (form.get("intent") === "remove") return writeLine(asked, { line, seen, submission: null });
  const submission = parseWithZod(form, { schema: collectiveSchema });
  if (submission.status !== "success") return refuse(submission, seen);
  return writeLine(asked, { line, seen, submission });
}

export default function CollectiveRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { line } = page;
  const back = paths.hoursGrid(page.reference, line === null ? {} : { a: line.month });
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Heures du mois", to: paths.hours() },
          { label: page.title, to: back },
        ]}
        title={line === null ? "Ajouter un relevé collectif" : "Relevé collectif"}
        context={
          line === null
            ? "Les heures d’un employeur dans un mois, sans noms\u00a0: ESAT, marché réservé."
            : `${line.name}, ${formatMonth(line.month)}`
        }
      />
      <CollectiveForm page={page} reply={reply} back={back} />
    </>
  );
}

function wordsOf(params: URLSearchParams) {
  return {
    engagement: params.get("engagement") ?? "",
    employeur: params.get("employeur") ?? "",
    mois: params.get("mois") ?? "",
  };
}

export const ErrorBoundary = RouteError;
