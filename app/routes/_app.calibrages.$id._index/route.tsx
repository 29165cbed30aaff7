import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { scenarioCodes } from "#app/domain/sizing/scenario.ts";
import { mayEditStudy } from "#app/domain/study-state.ts";
import { LawPanel } from "#app/features/law/law-panel.tsx";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import { lotsTableSchema } from "#app/features/study-lots/lots-table.schema.ts";
import { lotsFields, readKnown } from "#app/features/study-lots/lots-reply.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { saveStudyLots } from "#app/features/study-lots/save-study-lots.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { refuseUnless } from "#app/platform/require-viewer.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { answerLots, tableAgain } from "./answer-lots.server.ts";
import { EmptyStudy } from "./empty-study.tsx";
import { readStudio } from "./read-studio.server.ts";
import { StudioHead } from "./studio-head.tsx";
import { EditedStudio, ReadStudio } from "./studio.tsx";
import { SupplySection } from "./supply-section.tsx";
import { VersionLine } from "./version-line.tsx";
import { useFocusKept } from "./use-focus-kept.ts";
import { useWhileSaving } from "./use-while-saving.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  { title: page ? pageTitle(page.study.title, "Notes de calibrage") : pageTitle(errorWords(error).title) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, study, lots, today } = await askOwnStudy(args, "view studies");
  return readStudio(db, { viewer, study, lots, today });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, scope, db, study, lots, today } = await askOwnStudy(args, "edit study");
  const archived = !mayEditStudy(study.state, viewer.role);
  refuseUnless(viewer, "edit study", { relation: "own", archived });
  const form = await readForm(args.request);
  const shares = referenceShares(await readReferences(db), today);
  const submission = parseWithZod(form, { schema: lotsTableSchema({ lots, shares }) });
  if (submission.status !== "success") return tableAgain({ form, submission });
  const saved = await saveStudyLots(db, {
    viewer,
    scope,
    id: study.id,
    seen: textIn(form, recordFields.seen),
    known: readKnown(textIn(form, lotsFields.known)),
    rows: submission.value.lots,
    scenario: scenarioCodes.find((code) => code === form.get(lotsFields.scenario)) ?? null,
    today,
  });
  return answerLots(study.id, saved, { form, submission });
}

export default function StudyRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  useFocusKept(page.seen);
  const send = useWhileSaving(reply ?? page, { isRefused: reply !== undefined });
  const isEmpty = page.lots.length === 0 && reply === undefined;
  return (
    <>
      <StudioHead page={page} />
      {page.returned !== null && (
        <Notice
          tone="at_risk"
          title="Cette note est à revoir."
          actions={
            <LinkButton size="small" to={paths.studyExchange(page.study.id)}>
              Voir les échanges
            </LinkButton>
          }
        >
          {page.returned !== "" && `Mot de la facilitatrice\u00a0: «\u00a0${page.returned}\u00a0»`}
        </Notice>
      )}
      {isEmpty ? (
        <EmptyStudy page={page} />
      ) : page.mayEdit ? (
        <EditedStudio key={page.seen} page={page} reply={reply} send={send} />
      ) : (
        <ReadStudio page={page} />
      )}
      <VersionLine page={page} />
      <div className="halves">
        <LawPanel statements={page.law} />
        {page.lots.length > 0 && <SupplySection page={page} />}
      </div>
    </>
  );
}

export const ErrorBoundary = RouteError;
