import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { DraftStateTag } from "#app/features/edition-desk/draft-state-tag.tsx";
import { paths } from "#app/paths.ts";
import { formatInstant } from "#app/ui/french-dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerDraft } from "./answer-draft.server.ts";
import { ControlSection } from "./control-section.tsx";
import { DeleteSection } from "./delete-section.tsx";
import { DraftTables } from "./draft-tables.tsx";
import { IncompleteSection } from "./incomplete-section.tsx";
import { MergesSection } from "./merges-section.tsx";
import { NextStep } from "./next-step.tsx";
import { readDraft } from "./read-draft.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: pageTitle(data === undefined ? errorWords(error).title : `Brouillon, ${data.words}`, "Éditions") },
];

export async function loader(args: LoaderFunctionArgs) {
  const page = await readDraft(args);
  if (page.state === "published" && page.number !== null) {
    const toEdition: Response = redirect(paths.edition(page.number));
    throw toEdition;
  }
  return page;
}

export function action(args: ActionFunctionArgs) {
  return answerDraft(args);
}

/** A draft, from its computation to its publication. */
export default function EditionDraftRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isReady = page.state === "draft";
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Éditions", to: paths.editions() },
          { label: `Préparer\u00a0: ${page.words}`, to: paths.prepareEdition({ periode: page.code }) },
        ]}
        title={`Brouillon\u00a0: ${page.words}`}
        context={
          <>
            <DraftStateTag state={page.state} />
            {page.computedAt === null
              ? ` demandé par ${page.preparedBy} le ${formatInstant(page.preparedAt)}`
              : ` calculé le ${formatInstant(page.computedAt)}, demandé par ${page.preparedBy}`}
            {page.supersedes !== null && `, remplacera l’édition n°\u00a0${page.supersedes}`}
          </>
        }
      />
      {reply !== undefined && (
        <div role="alert">
          <Notice tone="late" title={reply.message} />
        </div>
      )}
      <NextStep page={page} />
      {isReady && page.changes.length > 0 && (
        <Section id="changements" title={`Ce qui change depuis l’édition n°\u00a0${page.supersedes ?? 0}`}>
          <ul>
            {page.changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {isReady && <ControlSection page={page} />}
      {isReady && <IncompleteSection page={page} />}
      {page.state !== "computing" && <MergesSection page={page} />}
      {isReady && <DraftTables page={page} />}
      <DeleteSection page={page} />
    </>
  );
}

export const ErrorBoundary = RouteError;
