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
import { DeclarationBody, hoursTitle } from "#app/features/declarations/declaration-body.tsx";
import { MonthPick } from "#app/features/declarations/month-pick.tsx";
import { readDeclaration } from "#app/features/declarations/read-declaration.server.ts";
import { ReviewDeclaration } from "#app/features/declarations/review-declaration.tsx";
import { openOwnWork } from "#app/features/own-work/own-declarer.server.ts";
import { SentNotice } from "#app/features/own-work/sent-notice.tsx";
import { StatementPage } from "#app/features/own-work/statement-page.tsx";
import { paths } from "#app/paths.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readSettings } from "#db/queries/settings.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data
      ? pageTitle(
          data.page === null ? data.frame.title : hoursTitle(formatMonth(data.page.month)),
          "Mes relevés",
        )
      : pageTitle(errorWords(error).title),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { reference = "" } = params;
  const { declarer, frame } = await openOwnWork({ request, context, reference });
  const db = databaseOf(context);
  const asked = new URL(request.url).searchParams.get("mois");
  const month = parseMonth(asked ?? "");
  const question = { month, today: todayOf(context), settings: await readSettings(db) };
  const page = (await readDeclaration(db, declarer, question))?.page ?? null;
  if (page !== null && page.month !== asked) {
    const toMonth: Response = redirect(paths.ownStatement(reference, { mois: page.month }));
    throw toMonth;
  }
  return { frame, page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { declarer } = await openOwnWork({ request, context, reference: params.reference });
  return answerDeclaration(declarer, { request, context });
}

export default function OwnStatementRoute(): ReactElement {
  const { frame, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (page === null) {
    return (
      <StatementPage title="Heures d’insertion" frame={frame}>
        <EmptyState
          kind="never"
          title="Aucune embauche de votre structure sur ce marché pour l’instant."
          actions={<LinkButton to={frame.at.missing}>Signaler une personne</LinkButton>}
        >
          Elles s’affichent ici dès que {frame.followedBy} les a enregistrées.
        </EmptyState>
      </StatementPage>
    );
  }
  const reply = answer?.month === page.month ? answer : undefined;
  if (reply?.step === "review") {
    return (
      <StatementPage title={`Relire avant d’envoyer\u00a0: ${formatMonth(page.month)}`} frame={frame}>
        <ReviewDeclaration frame={frame} reply={reply} />
      </StatementPage>
    );
  }
  return (
    <StatementPage title={hoursTitle(formatMonth(page.month))} frame={frame}>
      <MonthPick at={frame.at.page} page={page} />
      <SentNotice page={page} followedBy={frame.followedBy} />
      <DeclarationBody frame={frame} page={page} reply={reply} />
    </StatementPage>
  );
}

export const ErrorBoundary = RouteError;
