import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { actOnStudy } from "#app/features/study-exchange/act-on-study.server.ts";
import { exchangeSchema } from "#app/features/study-exchange/exchange-form.schema.ts";
import type { ExchangeAct } from "#app/features/study-exchange/exchange-words.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { tellOtherSide } from "#app/features/study-exchange/tell-other-side.server.ts";
import { paths } from "#app/paths.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { ActsSections } from "./acts-sections.tsx";
import { answerAct } from "./answer-act.server.ts";
import { readExchange } from "./read-exchange.server.ts";
import { StatePanel } from "./state-panel.tsx";
import { ThreadSection } from "./thread-section.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: pageTitle(error ? errorWords(error).title : "Échanges", "Notes de calibrage") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, study, lots, today } = await askOwnStudy(args, "view studies");
  return readExchange(db, { viewer, study, lots, today });
}

/** Sends, answers, approves, comments, gives up. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { db, viewer, scope, study, today } = await askOwnStudy(args, "edit study");
  const submission = parseWithZod(await readForm(request), { schema: exchangeSchema });
  if (submission.status !== "success") return formReply(submission);
  const input = submission.value;
  const at = instant(nowOf(context));
  const told = await actOnStudy(db, { viewer, scope, id: study.id, input, today, at });
  if (told.outcome === "done") await tellOtherSide(context, { viewer, study: told.study, act: input.act });
  return answerAct(told, submission, input, study.id);
}

export default function StudyExchangeRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result ?? null;
  const resultOf = (acts: readonly ExchangeAct[]) =>
    acts.some((act) => act === result?.initialValue?.act) ? result : null;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: page.title, to: paths.study(page.id) },
        ]}
        title="Échanges"
        context={[page.title, page.authorityName, page.stateLabel].join(" · ")}
        actions={
          <>
            <LinkButton to={paths.study(page.id)} icon="ruler">
              Lire la note
            </LinkButton>
            {page.mayConvert && (
              <LinkButton variant="primary" icon="plus" to={paths.convertStudy(page.id)}>
                Créer le marché
              </LinkButton>
            )}
          </>
        }
      />
      <StatePanel page={page} />
      <ActsSections page={page} resultOf={resultOf} />
      <ThreadSection events={page.events} />
    </>
  );
}

export const ErrorBoundary = RouteError;
