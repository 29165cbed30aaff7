import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver } from "#app/domain/permission.ts";
import { paths } from "#app/paths.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";
import { LightBadge } from "#app/ui/light-badge.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { RulerLegend } from "#app/ui/ruler-legend.tsx";
import { Section } from "#app/ui/section.tsx";
import type { LightStatus } from "#app/ui/tone.ts";
import { OpportunityHelp } from "./opportunity-help.tsx";
import { SizingHelp } from "./sizing-help.tsx";

export const meta: MetaFunction = () => [{ title: pageTitle("Aide") }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { role } = await requireViewer(request, context);
  return {
    // A structure at work on a contract sees its own hours only: no light, no ruler.
    lights: mayEver(role, "view contracts") && role !== "siae",
    imports: mayEver(role, "import workbook"),
    studies: mayEver(role, "open study"),
    opportunities: mayEver(role, "answer opportunity"),
  };
}

const meanings: ReadonlyArray<readonly [LightStatus, string]> = [
  ["late", "la période est finie et il manque des heures"],
  ["at_risk", "moins de 75\u00a0% des heures attendues à ce jour sont validées"],
  ["on_track", "au moins 75\u00a0% des heures attendues à ce jour sont validées"],
  ["not_started", "la période n’a pas commencé"],
  ["done", "le dû est atteint"],
  ["unknown", "il manque une date de début ou de fin\u00a0: complétez l’engagement"],
  ["no_objective", "l’engagement ne doit pas d’heures"],
];

/** How to read the screens, and where to start. */
export default function HelpRoute(): ReactElement {
  const { lights, imports, studies, opportunities } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Aide" context="Lire les écrans, et par où commencer." />
      {lights && (
        <Section title="Les voyants" panel>
          <ul>
            {meanings.map(([light, meaning]) => (
              <li key={light}>
                <LightBadge light={light} />
                &nbsp;: {meaning}.
              </li>
            ))}
          </ul>
          <p>Un marché porte le voyant de son engagement le plus en peine. Les seuils sont des réglages.</p>
        </Section>
      )}
      {lights && (
        <Section title="La règle" panel>
          <p>Chaque obligation se lit sur la même règle, de zéro aux heures dues.</p>
          <RulerLegend />
        </Section>
      )}
      {imports && (
        <Section title="Apporter ses données" panel>
          <ol>
            <li>
              Téléchargez le modèle depuis <Link to={paths.imports()}>Importer</Link>, ou partez de votre
              tableau&nbsp;: les titres de colonnes se reconnaissent sans accents, sans majuscules et dans
              tout ordre.
            </li>
            <li>Envoyez le fichier&nbsp;: il est vérifié en entier, rien n’est écrit.</li>
            <li>Corrigez ce qui est refusé&#8239;; les avertissements n’empêchent pas d’importer.</li>
            <li>Confirmez. Importer deux fois le même fichier ne double rien.</li>
          </ol>
        </Section>
      )}
      {studies && <SizingHelp />}
      {opportunities && <OpportunityHelp />}
      <Section title="Les chiffres" panel>
        <p>
          Chaque chiffre souligné de points ouvre les lignes qui le composent.{" "}
          <Link to={paths.methods()}>Comment ces chiffres sont calculés</Link> donne chaque définition.
        </p>
      </Section>
    </>
  );
}

export { RouteError as ErrorBoundary } from "#app/ui/route-error.tsx";
