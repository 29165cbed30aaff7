import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askGrid } from "#app/features/hours-grid/ask-grid.server.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { answerGrid } from "./answer-grid.server.ts";
import { ClearList } from "./clear-list.tsx";
import { GridActions } from "./grid-actions.tsx";
import { GridFilterBar } from "./grid-filter-bar.tsx";
import { GridFormSection } from "./grid-form-section.tsx";
import { gridSentence } from "./grid-sentence.ts";
import { PointsList } from "./points-list.tsx";
import { readGridPage } from "./read-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(`Heures de ${data.title}`, "Heures") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  return readGridPage(await askGrid(args));
}

export async function action(args: ActionFunctionArgs) {
  return answerGrid(args);
}

export default function HoursGridRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = [page.reference, page.filters.from, page.filters.to].join(" ");
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Heures du mois", to: paths.hours() },
          { label: page.title, to: paths.contract(page.reference) },
        ]}
        title={`Heures\u00a0: ${page.title}`}
        context={gridSentence(page)}
        actions={page.readOnly ? undefined : <GridActions page={page} />}
      />
      <GridFilterBar page={page} />
      <PointsList
        reference={page.reference}
        points={page.points}
        total={page.pointCount}
        readOnly={page.readOnly}
        returnError={answer?.returning ?? null}
      />
      <ClearList
        lines={page.clear}
        total={page.counts.clear}
        readOnly={page.readOnly}
        returnError={answer?.returning ?? null}
      />
      {page.groups.length === 0 ? (
        <NoRow page={page} />
      ) : (
        <GridFormSection key={view} page={page} reply={answer?.reply ?? undefined} />
      )}
    </>
  );
}

function NoRow({ page }: { page: { isEmpty: boolean; reference: string } }): ReactElement {
  return page.isEmpty ? (
    <EmptyState
      kind="never"
      title="Aucune embauche sur ces mois"
      actions={
        <LinkButton to={paths.newHire({ marche: page.reference })}>Enregistrer une embauche</LinkButton>
      }
    >
      Les heures se déclarent pour une embauche, ou par un relevé collectif sans noms.
    </EmptyState>
  ) : (
    <EmptyState
      kind="filtered"
      title="Aucune ligne avec ces filtres"
      actions={<LinkButton to={paths.hoursGrid(page.reference)}>Tout effacer</LinkButton>}
    />
  );
}

export const ErrorBoundary = RouteError;
