import { parseWithZod } from "@conform-to/zod/v4";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { structureSources } from "#app/domain/outside-structure/outside-structure.ts";
import { askRefreshSchema } from "#app/features/directory-refresh/ask-refresh.schema.ts";
import { confirmedWords, startedWords } from "#app/features/directory-refresh/flash-words.ts";
import { sourceStandings } from "#app/features/directory-refresh/source-standing.server.ts";
import { startRefresh } from "#app/features/directory-refresh/start-refresh.server.ts";
import {
  confirmDeposit,
  depositStructureFile,
  previewDeposit,
} from "#app/features/directory-refresh/structure-file.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { findOwnDepartment } from "#db/queries/own-department.server.ts";
import { lastRuns } from "#db/queries/refresh-runs.server.ts";
import { FilePreview } from "./file-preview.tsx";
import { RunHistory } from "./run-history.tsx";
import { SourcesForm } from "./sources-form.tsx";
import { StructureFileForm } from "./structure-file-form.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Actualiser l’annuaire", "Structures") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "refresh directory");
  const db = databaseOf(context);
  const { searchParams } = new URL(request.url);
  const page = readPage(searchParams);
  const deposit = searchParams.get("fichier");
  const sources = await sourceStandings(db, { token: envOf(context).marketToken !== null });
  return {
    sources,
    department: (await findOwnDepartment(db)) ?? "",
    deposit,
    preview: await previewDeposit(context, deposit),
    ...(await lastRuns(db, { sources: [...structureSources, "communes"], ...page })),
    ...page,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "refresh directory");
  const here = paths.refreshStructures();
  if (request.headers.get("Content-Type")?.startsWith("multipart/form-data") === true) {
    const kept = await depositStructureFile(request, context);
    if (kept.outcome === "kept") return redirect(`${here}?fichier=${kept.id}#fichier-de-structures`);
    return data({ file: kept.reason, department: null }, { status: 400 });
  }
  const form = await readForm(request);
  const deposit = form.get("fichier");
  if (typeof deposit === "string") {
    return redirectSaying(here, confirmedWords(await confirmDeposit(context, viewer, deposit)));
  }
  const submission = parseWithZod(form, { schema: askRefreshSchema });
  if (submission.status !== "success") {
    const department = Object.values(submission.error ?? {}).flat()[0] ?? null;
    return data({ file: null, department }, { status: 400 });
  }
  return redirectSaying(here, startedWords(await startRefresh(context, viewer, submission.value)));
}

export default function RefreshStructuresRoute(): ReactElement {
  const { sources, department, deposit, preview, runs, total, page, pageSize } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Actualiser l’annuaire"
        crumbs={[{ label: "Structures", to: paths.structures() }]}
        context="Ce que vous avez saisi n’est jamais remplacé, et aucune structure n’est supprimée."
      />
      <SourcesForm sources={sources} department={department} refusal={refusal?.department ?? null} />
      {deposit !== null && <FilePreview id={deposit} preview={preview} />}
      {preview === null && <StructureFileForm refusal={refusal?.file ?? null} />}
      <RunHistory runs={runs} total={total} page={page} pageSize={pageSize} />
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
