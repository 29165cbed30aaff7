import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askOwnAnswer } from "#app/features/opportunity-follow/own-answer.server.ts";
import { followIntents } from "#app/features/opportunity-follow/follow-form.schema.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { formatHours } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { AnswerFacts } from "./answer-facts.tsx";
import { answerFollow } from "./answer-forms.server.ts";
import { IntroduceSection } from "./introduce-section.tsx";
import { readAnswer } from "./read-page.server.ts";
import { StepsSection } from "./steps-section.tsx";
import { ThreadSection } from "./thread-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle(page.structure.name, "Opportunités") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const asked = await askOwnAnswer(args);
  return readAnswer(args.context, asked, new URL(args.request.url).searchParams.get("entreprise"));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askOwnAnswer(args);
  return answerFollow({ context: args.context, asked, form: await readForm(args.request) });
}

export default function AnswerRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { lot, contract, structure, state } = page;
  const resultOf = (form: string) => (reply?.form === form ? reply.result : null);
  const hours = lot.hours === null ? "heures à préciser" : `${formatHours(lot.hours)} à placer`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Opportunités", to: paths.opportunities() },
          { label: `${contract.title}, ${lot.name}`, to: paths.opportunity(lot.id) },
        ]}
        title={structure.name}
        context={[state, hours, contract.authority].filter((words) => words !== null).join(" · ")}
      />
      <div className="stack">
        <AnswerFacts page={page} />
        <ThreadSection page={page} result={resultOf(followIntents.reply)} />
        <IntroduceSection page={page} result={resultOf(followIntents.introduce)} />
        <StepsSection page={page} resultOf={resultOf} />
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
