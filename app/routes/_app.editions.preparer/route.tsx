import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { periodParam } from "#app/features/edition-desk/asked-period.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { FilterSelect } from "#app/ui/filter-fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerPrepare } from "./answer-prepare.server.ts";
import { ComputeForm } from "./compute-form.tsx";
import { HostsSection } from "./hosts-section.tsx";
import { readPrepare } from "./read-prepare.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: pageTitle(data === undefined ? errorWords(error).title : `Préparer ${data.words}`, "Éditions") },
];

export function loader(args: LoaderFunctionArgs) {
  return readPrepare(args);
}

export function action(args: ActionFunctionArgs) {
  return answerPrepare(args);
}

/** Completeness first, then the computation. */
export default function PrepareEditionRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const stop = page.refusal ?? page.superseding;
  return (
    <>
      <PageHead
        crumbs={[{ label: "Éditions", to: paths.editions() }]}
        title={`Préparer l’édition\u00a0: ${page.words}`}
        context="Ce qui manque à chaque porteur d’abord, puis le calcul et son contrôle, puis la publication."
      />
      <FilterBar label="Choisir la période" verb="Voir">
        <FilterSelect label="Période" name={periodParam} value={page.code} options={page.choices} />
      </FilterBar>
      {stop !== null && (
        <Notice tone={page.refusal === null ? "not_started" : "at_risk"} title={stop.title}>
          {stop.text}
        </Notice>
      )}
      <HostsSection page={page} />
      {page.refusal === null && (
        <Section id="calcul" title="Calculer" panel>
          {page.draft === null ? (
            <ComputeForm key={page.code} page={page} result={reply?.result ?? null} />
          ) : (
            <>
              <p>Un brouillon de cette période existe&nbsp;: il n’y en a qu’un à la fois.</p>
              <div className="actions">
                <LinkButton to={paths.editionDraft(page.draft)} variant="primary">
                  Ouvrir le brouillon
                </LinkButton>
              </div>
            </>
          )}
        </Section>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
