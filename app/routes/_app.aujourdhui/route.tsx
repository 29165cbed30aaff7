import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { acknowledgeObligations } from "#app/features/desk/acknowledge-obligations.server.ts";
import { readDesk } from "#app/features/desk/read-desk.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, nowOf, todayOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatWeekday } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readSettings } from "#db/queries/settings.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";
import { AnswersSection } from "./answers-section.tsx";
import { countTodo } from "./count-todo.ts";
import { ForumSection } from "./forum-section.tsx";
import { LateSection } from "./late-section.tsx";
import { MonthSection } from "./month-section.tsx";
import { CallsSection } from "./calls-section.tsx";
import { ValidateSection } from "./validate-section.tsx";
import { ContractsSections, EligibilitiesSection, MovedSection } from "./side-sections.tsx";
import { PaceSection } from "./pace-section.tsx";
import { StudiesSection } from "./studies-section.tsx";
import { TroubledSection } from "./troubled-section.tsx";
import { UrgentNotice } from "./urgent-notice.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Aujourd’hui") },
];

/** More changes than one commitment ever has waiting. */
const mostSeen = 200;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "view desk");
  const db = databaseOf(context);
  return readDesk(db, {
    hostId: viewer.organisationId as OrganisationId,
    today: todayOf(context),
    settings: await readSettings(db),
  });
}

/** « Vu »: a change of an objective is no longer told. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "view desk");
  const ids = (await readForm(request)).getAll("seen").filter((id) => typeof id === "string");
  if (ids.length === 0 || ids.length > mostSeen) throw new Response(null, { status: 400 });
  await acknowledgeObligations(databaseOf(context), {
    hostId: viewer.organisationId as OrganisationId,
    accountId: viewer.accountId as AccountId,
    at: instant(nowOf(context)),
    ids,
  });
  return redirect(paths.today());
}

export default function TodayRoute(): ReactElement {
  const desk = useLoaderData<typeof loader>();
  const total = countTodo(desk);
  return (
    <>
      <PageHead
        title="Aujourd’hui"
        context={`${formatWeekday(desk.today)}. ${total === 0 ? "Rien à faire." : `${countOf(total, "chose")} à faire.`}`}
        actions={
          <>
            <LinkButton to={paths.newAction()} icon="hands">
              Noter une action
            </LinkButton>
            <LinkButton to={paths.newContract()} icon="plus" variant="primary">
              Créer un marché
            </LinkButton>
          </>
        }
      />
      <UrgentNotice desk={desk} />
      {total === 0 && (
        <EmptyState kind="never" icon="check" title="Tout est à jour">
          Les relevés en retard, les engagements en difficulté et les personnes à rappeler s’affichent ici.
        </EmptyState>
      )}
      <MonthSection month={desk.month} />
      <div className="two">
        <div className="stack">
          <TroubledSection {...desk} />
          <LateSection {...desk} />
          <ValidateSection {...desk} />
        </div>
        <div className="stack">
          <PaceSection {...desk} />
          <AnswersSection {...desk} />
          <StudiesSection {...desk} />
          <ForumSection {...desk} />
          <CallsSection {...desk} />
          <EligibilitiesSection {...desk} />
          <MovedSection {...desk} />
          <ContractsSections {...desk} />
        </div>
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
