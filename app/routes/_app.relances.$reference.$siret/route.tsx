import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askReminders } from "#app/features/reminders/ask-reminders.server.ts";
import { findLateCompany } from "#app/features/reminders/find-late-company.server.ts";
import { NoMailServer } from "#app/features/reminders/no-mail-server.tsx";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { LevelLinks } from "./level-links.tsx";
import { NoticeForm } from "./notice-form.tsx";
import { PastReminders } from "./past-reminders.tsx";
import { readPage } from "./read-page.server.ts";
import { ReminderForm } from "./reminder-form.tsx";
import { answerNotice, answerReminder } from "./send-forms.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Relancer une entreprise", "Relances") },
];

export function loader(args: LoaderFunctionArgs) {
  return readPage(args);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ask = await askReminders(request, context);
  const company = await findLateCompany(ask, params.reference ?? "", params.siret ?? "");
  const form = await readForm(request);
  const level = form.get("level");
  if (level === "3" && company.level === 3) return answerNotice({ context, ask, company, form });
  if (level === "2" && company.level < 2) form.set("level", "1");
  return answerReminder({ context, ask, company, form });
}

export default function ReminderRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result ?? null;
  const { company, contract, level } = page;
  const isNotice = level === 3;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Relances", to: paths.reminders() }]}
        title={`${isNotice ? "Mettre en demeure" : "Relancer"} ${company.name}`}
        context={`${contract.title} (${contract.reference}) · ${company.missing} · ${countOf(company.daysLate, "jour")} de retard`}
      />
      <div className="stack">
        {!page.hasMail && !isNotice && <NoMailServer />}
        <LevelLinks page={page} />
        {isNotice ? (
          <NoticeForm key={page.level} page={page} result={result} />
        ) : (
          <ReminderForm key={page.level} page={page} result={result} level={level} />
        )}
        <PastReminders past={page.past} />
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
