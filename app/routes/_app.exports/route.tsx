import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Section } from "#app/ui/section.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Exporter mes données") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireHostViewer(request, context, "export workbook");
  return null;
}

export default function ExportsRoute(): ReactElement {
  return (
    <>
      <PageHead
        title="Exporter mes données"
        crumbs={[{ label: "Importer", to: paths.imports() }]}
        context={
          "Tout ce que tient votre structure, dans le classeur d’échange\u00a0: il se réimporte à l’identique."
        }
      />
      <Section title="Ce que contient le fichier" panel>
        <p>
          Les marchés, leurs lots et engagements, les participants avec leurs noms et critères d’éligibilité
          (données sensibles comprises), les embauches, les heures et les suites de parcours. L’export est
          noté au journal, à votre nom.
        </p>
        {/* A plain form: the answer is a file, not a page. */}
        <form method="post" action={paths.workbookExportFile()} className="stack">
          <fieldset className="field">
            <legend>Format</legend>
            <label className="check">
              <input type="radio" name="format" value="xlsx" defaultChecked /> Classeur Excel (.xlsx)
            </label>
            <label className="check">
              <input type="radio" name="format" value="zip" /> Archive de fichiers CSV (.zip)
            </label>
          </fieldset>
          <div className="field">
            <label className="check">
              <input type="checkbox" name="confirme" value="oui" required /> Je garderai ce fichier en lieu
              sûr et l’effacerai après usage
            </label>
          </div>
          <div className="actions">
            <Button variant="primary" icon="download">
              Exporter
            </Button>
          </div>
        </form>
      </Section>
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
