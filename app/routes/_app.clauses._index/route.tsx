import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { clauseDocumentCodes, clauseDocuments } from "#app/domain/clause-kit/clause-document.ts";
import { clauseKeys, clauses } from "#app/domain/clause-kit/clause-key.ts";
import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";
import { mayEver } from "#app/domain/permission.ts";
import { clauseTexts } from "#app/features/clauses/clause-texts.server.ts";
import { paths } from "#app/paths.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Textes des clauses", "Références") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "view references");
  const texts = await clauseTexts(databaseOf(context));
  return {
    mayEdit: mayEver(viewer.role, "edit clause texts"),
    documents: clauseDocumentCodes.map((code) => ({
      code,
      label: clauseDocuments[code].label,
      texts: clauseKeys
        .filter((key) => clauses[key].document === code)
        .map((key) => {
          const { title, version, adoptedOn, isShipped } = texts(key);
          return { key, title: frenchSpaces(title), used: clauses[key].used, version, adoptedOn, isShipped };
        }),
    })),
  };
}

export default function ClauseTextsRoute(): ReactElement {
  const { documents, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Références et textes", to: paths.references() }]}
        title="Textes des clauses"
        context={
          mayEdit
            ? "Les textes du réseau, repris dans les clauses de chaque note de calibrage. Chaque changement crée une version datée."
            : "Les textes du réseau, repris dans les clauses de chaque note de calibrage."
        }
      />
      {documents.map(({ code, label, texts }) => (
        <Section key={code} id={code} title={label} note={countOf(texts.length, "article")}>
          <Table cards caption={`${label}, ${countOf(texts.length, "article")}`}>
            <TableHead>
              <ColumnHead>Article</ColumnHead>
              <ColumnHead>Employé pour</ColumnHead>
              <ColumnHead>Version</ColumnHead>
            </TableHead>
            <TableBody>
              {texts.map(({ key, title, used, version, adoptedOn, isShipped }) => (
                <Row key={key}>
                  <RowHead name>
                    <Link to={paths.clauseText(key)}>{title}</Link>
                  </RowHead>
                  <Cell label="Employé pour">{used}</Cell>
                  <Cell label="Version">
                    {`${version}, ${formatTightDay(adoptedOn)}`}
                    {isShipped && <Sub>Texte de départ, à relire</Sub>}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </Section>
      ))}
    </>
  );
}

export const ErrorBoundary = RouteError;
