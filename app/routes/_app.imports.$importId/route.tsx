import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { confirmImport } from "#app/features/imports/ask-import.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { changesIn, countTable } from "#app/features/imports/import-counts.ts";
import { kindWords, sizeWords } from "#app/features/imports/import-words.ts";
import { progressOf } from "#app/features/imports/run-import.server.ts";
import { matchingBehind } from "#app/features/imports/deposit.server.ts";
import { importsOfViewer } from "#app/features/imports/start-import.server.ts";
import { isConfirmable } from "#app/features/imports/upload-folder.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import { formatInstant } from "#app/ui/french-dates.ts";
import { readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { countRemarks, findImport, listRemarks } from "#db/queries/imports.server.ts";
import type { ImportId } from "#db/schema/columns.ts";
import { RunCounts } from "./run-counts.tsx";
import { RunRemarks } from "./run-remarks.tsx";
import { RunState } from "./run-state.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page?.run.fileName ?? "Import", "Importer") },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "view imports");
  const db = databaseOf(context);
  const run = await findImport(db, importsOfViewer(viewer), params.importId as ImportId);
  if (!run) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const page = readPage(searchParams);
  const ended = run.state !== "waiting" && run.state !== "running";
  return {
    run,
    ended,
    progress: progressOf(run.id) ?? null,
    matching: await matchingBehind(envOf(context).databaseUrl, searchParams, viewer),
    confirmable: await isConfirmable(envOf(context).databaseUrl, run),
    changes: changesIn(run.kind, run.counts),
    counts: countTable(run.kind, run.counts),
    remarkCounts: await countRemarks(db, run.id),
    remarks: ended ? await listRemarks(db, run.id, page) : [],
    ...page,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "import workbook");
  const answer = await confirmImport(context, viewer, params.importId as ImportId);
  switch (answer.outcome) {
    case "asked":
      return redirect(paths.importRun(answer.id));
    case "nothing to confirm":
      return redirectSaying(
        paths.imports(),
        "Ce fichier a déjà été confirmé, ou il a été oublié après un jour.",
      );
  }
}

export default function ImportRunRoute(): ReactElement {
  const {
    run,
    ended,
    progress,
    matching,
    confirmable,
    changes,
    counts,
    remarkCounts,
    remarks,
    page,
    pageSize,
  } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={run.fileName}
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: "Importer", to: paths.imports() },
        ]}
        context={`${kindWords[run.kind]}, ${sizeWords(run.fileBytes)}, envoyé par ${run.askedBy}, ${formatInstant(run.createdAt)}`}
      />
      <RunState
        state={run.state}
        dryRun={run.dryRun === 1}
        kind={run.kind}
        progress={progress}
        confirmable={confirmable}
        matching={matching}
        changes={changes}
        remarks={remarkCounts}
      />
      {ended && counts !== null && <RunCounts table={counts} written={run.state === "done"} />}
      {ended && (
        <RunRemarks
          kind={run.kind}
          remarks={remarks}
          page={page}
          pageSize={pageSize}
          total={remarkCounts.errors + remarkCounts.warnings}
        />
      )}
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
