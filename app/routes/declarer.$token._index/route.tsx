import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { parseMonth } from "#app/domain/calendar.ts";
import { answerDeclaration } from "#app/features/declarations/answer-declaration.server.ts";
import { CompanyPage } from "#app/features/company-links/company-page.tsx";
import { endedTitle, LinkEnded } from "#app/features/company-links/link-ended.tsx";
import { linkDeclarer, linkedCompany } from "#app/features/company-links/link-declarer.server.ts";
import { linkFrame, linkHeaders, linkMeta } from "#app/features/company-links/link-frame.ts";
import { DeclarationBody, hoursTitle } from "#app/features/declarations/declaration-body.tsx";
import { MonthPick } from "#app/features/declarations/month-pick.tsx";
import { noteOpening, openCompanyLink } from "#app/features/company-links/open-company-link.server.ts";
import { readDeclaration } from "#app/features/declarations/read-declaration.server.ts";
import { ReviewDeclaration } from "#app/features/declarations/review-declaration.tsx";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { readSettings } from "#db/queries/settings.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? endedTitle : "Déclarer les heures d’insertion") },
  linkMeta,
];
export const headers = () => linkHeaders;

/** The month is in the address: what is typed in the form of a month is always sent for that month. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const link = await openCompanyLink(context, params.token);
  await noteOpening(context, link.id);
  const db = databaseOf(context);
  const asked = new URL(request.url).searchParams.get("mois");
  const month = parseMonth(asked ?? "");
  const question = { month, today: todayOf(context), settings: await readSettings(db) };
  const declaration = await readDeclaration(db, linkedCompany(link), question);
  if (declaration === undefined) throw new Response(null, { status: 410 });
  const { page } = declaration;
  if (page && page.month !== asked) {
    const toMonth: Response = redirect(paths.declare(params.token ?? "", { mois: page.month }));
    throw toMonth;
  }
  return { frame: linkFrame(link, params.token), page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return answerDeclaration(await linkDeclarer(context, params.token), { request, context });
}

export default function DeclareRoute(): ReactElement {
  const { frame, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (page === null) {
    return (
      <CompanyPage title="Heures d’insertion" frame={frame}>
        <EmptyState kind="never" title="Aucune embauche à déclarer pour l’instant.">
          Elles s’affichent ici dès que {frame.followedBy} les a enregistrées.
        </EmptyState>
      </CompanyPage>
    );
  }
  const reply = answer?.month === page.month ? answer : undefined;
  const title = hoursTitle(formatMonth(page.month));
  if (reply?.step === "review") {
    return (
      <CompanyPage title={`Relire avant d’envoyer\u00a0: ${formatMonth(page.month)}`} frame={frame}>
        <ReviewDeclaration frame={frame} reply={reply} />
      </CompanyPage>
    );
  }
  return (
    <CompanyPage title={title} frame={frame}>
      <MonthPick at={frame.at.page} page={page} />
      <DeclarationBody frame={frame} page={page} reply={reply} />
    </CompanyPage>
  );
}

export const ErrorBoundary = LinkEnded;
