import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEditStudy } from "#app/domain/study-state.ts";
import { recordFields, removeIntent } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { saveStudyLot } from "#app/features/study-lots/save-study-lot.server.ts";
import { studyLotSchema } from "#app/features/study-lots/study-lot-form.schema.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { refuseUnless } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { answerLot } from "./answer-lot.server.ts";
import { LotForm } from "./lot-form.tsx";
import { LotRead } from "./lot-read.tsx";
import { newLot, readLot } from "./read-lot.server.ts";

const changedMeanwhile =
  "La note a changé entre-temps\u00a0: relisez ce lot, puis retirez-le à nouveau s’il le faut.";

export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
  {
    title: page
      ? pageTitle(page.lot?.title ?? "Nouveau lot", "Notes de calibrage")
      : pageTitle(errorWords(error).title),
  },
];

export async function loader(args: LoaderFunctionArgs) {
  const asked = await askOwnStudy(args, "view studies");
  const { viewer, study, lots } = asked;
  const lot = lots.find(({ id }) => id === args.params.lot);
  if (lot === undefined) {
    if (args.params.lot !== newLot) throw new Response(null, { status: 404 });
    refuseUnless(viewer, "edit study", {
      relation: "own",
      archived: !mayEditStudy(study.state, viewer.role),
    });
  }
  return readLot(asked.db, { ...asked, lot });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, scope, db, study, lots, today } = await askOwnStudy(args, "edit study");
  refuseUnless(viewer, "edit study", { relation: "own", archived: !mayEditStudy(study.state, viewer.role) });
  const isNew = args.params.lot === newLot;
  const stored = lots.find(({ id }) => id === args.params.lot);
  const form = await readForm(args.request);
  if (!isNew && stored === undefined && form.get(recordFields.intent) !== removeIntent)
    throw new Response(null, { status: 404 });
  const seen = textIn(form, recordFields.seen);
  const shares = referenceShares(await readReferences(db), today);
  const submission = parseWithZod(form, { schema: studyLotSchema({ stored, shares }) });
  const save = { viewer, scope, studyId: study.id, isNew, seen, today };
  if (!isNew && form.get(recordFields.intent) === removeIntent) {
    const removed = await saveStudyLot(db, { ...save, id: args.params.lot ?? "", input: null });
    if (removed.outcome === "modified meanwhile")
      return redirectSaying(paths.studyLot(study.id, stored?.id ?? newLot), changedMeanwhile);
    return answerLot(study.id, removed, { submission, seen });
  }
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const id = isNew ? newIdIn(form) : (args.params.lot ?? "");
  const saved = await saveStudyLot(db, { ...save, id, input: submission.value });
  return answerLot(study.id, saved, { submission, seen });
}

export default function StudyLotRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { study, lot, mayEdit } = page;
  const back = paths.study(study.id);
  const frame = {
    reply,
    back,
    verb: "Calculer et enregistrer",
    ...(lot === null ? { id: page.id } : { seen: page.seen, removeVerb: "Retirer le lot" }),
  };
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: study.title, to: back },
        ]}
        title={lot === null ? "Nouveau lot" : `Lot ${lot.number}, ${lot.title}`}
      />
      {lot !== null && !mayEdit ? <LotRead page={page} lot={lot} /> : <LotForm page={page} frame={frame} />}
    </>
  );
}

export const ErrorBoundary = RouteError;
