import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { settingKeys, settings } from "#app/domain/setting.ts";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { Brand } from "#app/ui/brand.tsx";
import { formatNumber } from "#app/ui/french.ts";
import { JumpLinks } from "#app/ui/jump-links.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PublicShell } from "#app/ui/public-shell.tsx";
import { RouteErrorPage } from "#app/ui/route-error-page.tsx";
import { errorWords } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { readSettings } from "#db/queries/settings.server.ts";
import { IndicatorDefinitions, jumpLinks } from "./indicator-definitions.tsx";
import { CommonRules, ReadingRules } from "./common-rules.tsx";
import { NetworkEditions } from "./network-editions.tsx";
import { SizingRules } from "./sizing-rules.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: pageTitle(data === undefined ? errorWords(error).title : "Comment ces chiffres sont calculés") },
];

export async function loader({ context }: LoaderFunctionArgs) {
  return { values: await readSettings(databaseOf(context)) };
}

export default function MethodsRoute(): ReactElement {
  const { values } = useLoaderData<typeof loader>();
  return (
    <PublicShell layout="page">
      <Brand to={paths.home()} line="L’atelier des clauses sociales" />
      <PageHead
        title="Comment ces chiffres sont calculés"
        context="Un seul calcul pour les écrans, les fichiers, la ligne de commande et l’API&nbsp;: deux pages ne peuvent pas se contredire. Chaque chiffre du rapport ouvre les lignes qui le composent."
      />
      <JumpLinks
        links={[
          { to: "#regles", label: "Règles communes" },
          ...jumpLinks,
          { to: "#editions", label: "Éditions" },
          { to: "#calibrage", label: "Calibrage" },
          { to: "#reglages", label: "Réglages" },
        ]}
      />
      <CommonRules />
      <IndicatorDefinitions />
      <NetworkEditions />
      <SizingRules />
      <ReadingRules />
      <Section title="Réglages de cette installation" id="reglages">
        <Table caption="Réglages qui changent des chiffres ou des alertes" narrow>
          <TableHead>
            <ColumnHead>Réglage</ColumnHead>
            <ColumnHead numeric>Valeur</ColumnHead>
            <ColumnHead numeric>Au départ</ColumnHead>
          </TableHead>
          <TableBody>
            {settingKeys.map((key) => (
              <Row key={key}>
                <RowHead>{settings[key].label}</RowHead>
                <Cell numeric>{formatNumber(values[key])}</Cell>
                <Cell numeric>{formatNumber(settings[key].initial)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Section>
    </PublicShell>
  );
}

export const ErrorBoundary = RouteErrorPage;
