import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import type { ReactElement } from "react";
import { keepOldFile } from "#app/features/import-assistant/keep-old-file.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { OldFileForm } from "./old-file-form.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Un ancien tableau", "Importer") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireHostViewer(request, context, "import workbook");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "import workbook");
  const answer = await keepOldFile(request, context, viewer);
  switch (answer.outcome) {
    case "kept":
      return redirect(paths.importMatching(answer.id));
    case "refused":
      return data({ refusal: answer.message }, { status: answer.status });
  }
}

export default function ImportAssistantRoute(): ReactElement {
  return (
    <>
      <PageHead
        title="Un ancien tableau"
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: "Importer", to: paths.imports() },
        ]}
        context="Votre tableau, tel qu’il est&nbsp;: vous dites ce que sont ses colonnes, puis vous voyez ce qui serait créé, modifié ou refusé. Rien n’est écrit avant votre confirmation."
      />
      <OldFileForm refusal={useActionData<typeof action>()?.refusal} />
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
