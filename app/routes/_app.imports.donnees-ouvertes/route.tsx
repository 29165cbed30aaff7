import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { addMonths } from "#app/domain/calendar.ts";
import { askLiveImportSchema } from "#app/features/imports/ask-live-import.schema.ts";
import { askLiveImport } from "#app/features/imports/ask-live-import.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { findOwnDepartment } from "#db/queries/own-department.server.ts";
import { LiveImportForm } from "./live-import-form.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Chercher sur data.gouv.fr", "Importer") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireHostViewer(request, context, "import DECP");
  const department = (await findOwnDepartment(databaseOf(context))) ?? "";
  return { department, since: addMonths(todayOf(context), -12) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "import DECP");
  const submission = parseWithZod(await readForm(request), { schema: askLiveImportSchema });
  if (submission.status !== "success") return formReply(submission);
  return redirect(paths.importRun(await askLiveImport(context, viewer, submission.value)));
}

export default function LiveImportRoute(): ReactElement {
  return (
    <>
      <PageHead
        title="Chercher sur data.gouv.fr"
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: "Importer", to: paths.imports() },
        ]}
        context="Les marchés publiés avec une considération sociale. Rien n’est écrit avant votre confirmation, et ce que vous avez saisi n’est jamais remplacé."
      />
      <LiveImportForm
        defaults={useLoaderData<typeof loader>()}
        lastResult={useActionData<typeof action>()?.result}
      />
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
