import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { LastDayPast } from "#app/features/references/last-day-past.tsx";
import { ReferenceState } from "#app/features/references/reference-state.tsx";
import { referenceWords, spanWords } from "#app/features/references/reference-words.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerReference } from "./answer-reference.server.ts";
import { HistoryTable } from "./history-table.tsx";
import { readReference } from "./read-reference.server.ts";
import { WriteSection } from "./write-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: data ? pageTitle(data.label, "Valeurs de référence") : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await readReference(args)), ids: { add: randomUUID(), sign: randomUUID() } };
}

export async function action(args: ActionFunctionArgs) {
  return answerReference(args);
}

export default function ReferenceRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { kind, kindLabel, label, unit, current, history } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Valeurs de référence", to: paths.references() },
          { label: kindLabel, to: `${paths.references()}#${kind}` },
        ]}
        title={`${label}\u00a0: ${referenceWords(current.value, unit)}`}
        context={`${current.source}, ${spanWords(current)}.`}
        actions={
          page.mayPropose && (
            <LinkButton to={page.proposeAt}>
              {kind === "criterion" ? "Proposer une autre liste" : "Proposer une autre valeur"}
            </LinkButton>
          )
        }
      />
      {page.mayWrite && current.expired && <LastDayPast expired={[{ kind, label, until: current.until }]} />}
      <p>
        État&nbsp;: <ReferenceState kind={kind} value={current} expired={current.expired} />
      </p>
      {/* Written once, the forms start anew. */}
      {page.mayWrite && <WriteSection key={history.length} page={page} reply={reply} />}
      <HistoryTable {...page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
