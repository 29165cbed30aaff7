import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askPreview } from "#app/features/import-assistant/ask-preview.server.ts";
import { matchingOf, namesToGive } from "#app/features/import-assistant/matching.server.ts";
import { openMatching } from "#app/features/import-assistant/open-matching.server.ts";
import { readPlan } from "#app/features/import-assistant/read-plan.ts";
import { unknownNames } from "#app/features/imports/deposit.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { envOf, todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { MatchForm } from "./match-form.tsx";
import { SheetChoice } from "./sheet-choice.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Vos colonnes", "Importer") }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "import workbook");
  const { id, deposit, view, asked, kept } = await openMatching(context, viewer, params.depositId, request);
  const matching = matchingOf(deposit, view, asked, kept);
  const names = await unknownNames(envOf(context).databaseUrl, id);
  return { id, matching, names: namesToGive(names, matching.sirets) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "import workbook");
  const form = await readForm(request);
  const opened = await openMatching(context, viewer, params.depositId, request);
  if (form.get("intent") === "abandon") {
    await opened.forget();
    return redirectSaying(paths.imports(), "Fichier effacé, rien n’a été importé.");
  }
  const { id, deposit, view, asked, kept } = opened;
  const { shape } = matchingOf(deposit, view, asked, kept);
  const { plan, errors } = readPlan(form, view, shape, todayOf(context));
  if (Object.keys(errors).length > 0) {
    const typed = Object.fromEntries([...form].filter(([name]) => name !== "nom" && name !== "siret"));
    return data({ errors, typed: typed as Record<string, string> }, { status: 400 });
  }
  const run = await askPreview(context, viewer, { depositId: id, deposit, view, plan });
  return redirect(`${paths.importRun(run)}?depuis=${id}`);
}

export default function ImportMatchingRoute(): ReactElement {
  const { id, matching, names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Vos colonnes"
        crumbs={[
          { label: "Marchés", to: paths.contracts() },
          { label: "Importer", to: paths.imports() },
          { label: "Un ancien tableau", to: paths.importAssistant() },
        ]}
        context={matching.fileName}
      />
      <SheetChoice matching={matching} />
      <MatchForm
        key={`${matching.sheet} ${matching.headerRow} ${matching.shape}`}
        id={id}
        matching={matching}
        names={names}
        errors={refused?.errors}
        typed={refused?.typed}
      />
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
