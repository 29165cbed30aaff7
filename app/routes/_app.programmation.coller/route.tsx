import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askPlan } from "#app/features/purchases/ask-plan.server.ts";
import { readPlanYear } from "#app/features/purchases/plan-year.ts";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerPaste, type PasteReply } from "./answer-paste.server.ts";
import { ListPreview } from "./list-preview.tsx";
import { PasteForm } from "./paste-form.tsx";
import { PasteOutcome } from "./paste-outcome.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Coller une liste", "Programmation") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { today } = await askPlan({ request, context });
  return { year: readPlanYear(new URL(request.url).searchParams, today) };
}

export function action(args: ActionFunctionArgs) {
  return answerPaste(args);
}

export default function PastePurchasesRoute(): ReactElement {
  const asked = useLoaderData<typeof loader>();
  const reply: PasteReply | undefined = useActionData<typeof action>();
  const year = reply?.year ?? asked.year;
  const text = reply?.text ?? "";
  const back = paths.purchasePlan({ annee: String(year) });
  return (
    <>
      <PageHead
        crumbs={[{ label: `Programmation ${String(year)}`, to: back }]}
        title="Coller une liste de marchés"
        context="Vos marchés à venir, tels que vous les avez déjà dans un tableur. Vous relisez avant d’ajouter."
      />
      {reply !== undefined && <PasteOutcome reply={reply} />}
      {reply !== undefined && reply.preview !== null && (
        <ListPreview preview={reply.preview} text={text} year={year} />
      )}
      <PasteForm
        text={text}
        year={year}
        back={back}
        refusal={reply?.refusal ?? null}
        isRead={(reply?.preview ?? null) !== null}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
