import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { askImport, type AskOutcome } from "#app/features/imports/ask-import.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { importsOfViewer } from "#app/features/imports/start-import.server.ts";
import { isConfirmable } from "#app/features/imports/upload-folder.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf, envOf } from "#app/platform/request-context.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { readPage } from "#app/ui/list-url.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { listImports } from "#db/queries/imports.server.ts";
import { ImportHistory } from "./import-history.tsx";
import { UploadForm } from "./upload-form.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Importer") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "view imports");
  const page = readPage(new URL(request.url).searchParams);
  const { imports, total } = await listImports(databaseOf(context), importsOfViewer(viewer), page);
  const { databaseUrl } = envOf(context);
  const lines = imports.map(async (run) => ({ ...run, confirmable: await isConfirmable(databaseUrl, run) }));
  return { imports: await Promise.all(lines), total, ...page };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "import workbook");
  const answer = await askImport(request, context, viewer);
  if (answer.outcome === "asked") return redirect(paths.importRun(answer.id));
  return data(
    { refusal: refusalWords[answer.outcome] },
    { status: answer.outcome === "too large" ? 413 : 400 },
  );
}

const refusalWords: Readonly<Record<Exclude<AskOutcome["outcome"], "asked">, string>> = {
  "no file":
    "Choisissez un fichier\u00a0: un classeur .xlsx ou .zip, ou des données ouvertes .json, .xml ou .csv.",
  "too large": "Ce fichier dépasse 100 Mo\u00a0: découpez-le, ou passez par la ligne de commande.",
  unreadable: "L’envoi s’est interrompu\u00a0: rien n’a été gardé. Envoyez le fichier de nouveau.",
  "wrong kind":
    "Ce fichier n’est ni un classeur (.xlsx, .zip) ni des données ouvertes (.json, .xml, .csv). D’un dossier de CSV, faites un .zip.",
  "unknown department": "Écrivez le code du département, par exemple 38, ou laissez le champ vide.",
};

export default function ImportsRoute(): ReactElement {
  const { imports, total, page, pageSize } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <PageHead
        title="Importer"
        crumbs={[{ label: "Marchés", to: paths.contracts() }]}
        context="Rien n’est écrit avant votre confirmation&nbsp;: le fichier est d’abord vérifié en entier."
        actions={
          <>
            <LinkButton to={paths.importAssistant()}>Un ancien tableau{"\u202f"}?</LinkButton>
            <LinkButton to={paths.liveImport()} icon="search">
              Chercher sur data.gouv.fr
            </LinkButton>
            <LinkButton to={paths.workbookTemplate()} icon="download" reloadDocument>
              Télécharger le modèle
            </LinkButton>
            <LinkButton to={paths.workbookExport()} icon="file">
              Exporter mes données
            </LinkButton>
          </>
        }
      />
      <UploadForm refusal={refusal} />
      <ImportHistory imports={imports} total={total} page={page} pageSize={pageSize} />
      <p className="small soft">
        Les colonnes et les codes du classeur sont ceux du modèle.{" "}
        <Link to={paths.methods()}>Comment les chiffres sont calculés</Link>
      </p>
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
